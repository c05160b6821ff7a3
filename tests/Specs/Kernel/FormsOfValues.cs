namespace HrSaas.Specs.Kernel;

using HrSaas.Domain.Kernel;

/// <summary>Where the form of a value ends: the last that is accepted and the first that is not.</summary>
public sealed class FormsOfValues
{
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(12, 31, true)]
    [InlineData(2, 28, true)]
    [InlineData(2, 29, false)]
    [InlineData(4, 30, true)]
    [InlineData(4, 31, false)]
    [InlineData(0, 1, false)]
    [InlineData(13, 1, false)]
    [InlineData(1, 0, false)]
    public void A_day_of_the_year_is_one_that_every_year_has(int month, int day, bool isOne) =>
        (MonthDay.Of(month, day) is { } found && found.Month == month && found.Day == day).Should().Be(isOne);

    [Theory]
    [InlineData("0", null)]
    [InlineData("-0.0001", "negative")]
    [InlineData("0.0001", null)]
    [InlineData("0.00001", "too-many-decimals")]
    [InlineData("1.5", null)]
    [InlineData("1.5001", "too-large")]
    public void A_full_time_equivalent_is_from_none_to_the_most_with_four_decimals(string value, string? flaw) =>
        new Fte(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).FindFlaws("fte", most: 1.5m).Select(found => found.Code)
            .Should().Equal(flaw is null ? [] : [flaw]);

    [Fact]
    public void Full_time_equivalents_are_added_and_compared_by_their_share()
    {
        Fte[] ascending = [Fte.None, new(0.5m), Fte.Full];
        (ascending[1] + ascending[1]).Should().Be(Fte.Full);
        for (var i = 0; i < ascending.Length; i++)
            for (var j = 0; j < ascending.Length; j++)
            {
                (ascending[i] < ascending[j]).Should().Be(i < j);
                (ascending[i] > ascending[j]).Should().Be(i > j);
            }
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("", "blank")]
    [InlineData(" ", "blank")]
    [InlineData(" a", "surrounding-space")]
    [InlineData("a ", "surrounding-space")]
    [InlineData("a b", null)]
    [InlineData("a\tb", "control-characters")]
    [InlineData("\U0001F600", null)]
    [InlineData("\U0001F600\U0001F600", null)]
    public void A_code_has_no_space_around_it(string code, string? flaw) =>
        Text.FlawsOfCode("code", code).Select(found => found.Code).Should().Equal(flaw is null ? [] : [flaw]);

    [Fact]
    public void Half_a_character_is_no_text()
    {
        foreach (var broken in (string[])["a\uD83D", "\uDE00a", "\uD83Da", "\uD83D\uDE00\uDE00", "\uD83D"])
            Text.FlawsOfName("name", broken).Select(flaw => flaw.Code).Should().Equal("unpaired-surrogate");
    }

    [Fact]
    public void Texts_are_as_long_as_they_may_be_and_no_longer()
    {
        Text.FlawsOfCode("code", new('x', Text.MaxCode)).Should().BeEmpty();
        Text.FlawsOfCode("code", new('x', Text.MaxCode + 1)).Select(flaw => flaw.Code).Should().Equal("too-long");
        Text.FlawsOfName("name", new('x', Text.MaxName)).Should().BeEmpty();
        Text.FlawsOfName("name", new('x', Text.MaxName + 1)).Select(flaw => flaw.Code).Should().Equal("too-long");
        new Reason("why", Identifying<string>.Of(new string('x', Text.MaxNote))).FindFlaws().Should().BeEmpty();
        new Reason("why", Identifying<string>.Of(new string('x', Text.MaxNote + 1))).FindFlaws().Select(flaw => flaw.Code).Should().Equal("too-long");
        new Reason(new('x', Text.MaxCode)).FindFlaws().Should().BeEmpty();
        new Reason(new('x', Text.MaxCode + 1)).FindFlaws().Select(flaw => flaw.Code).Should().Equal("not-a-code");
    }

    [Theory]
    [InlineData("az-09", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("`", false)]
    [InlineData("{", false)]
    [InlineData("/", false)]
    [InlineData(":", false)]
    [InlineData("ä", false)]
    public void Words_of_a_code_are_lower_case_letters_and_digits(string code, bool isOne)
    {
        new Reason(code).FindFlaws().IsEmpty.Should().Be(isOne);
        KebabCode.FlawsOf("system", code).Select(flaw => flaw.Member).Should().Equal(isOne ? [] : ["system"]);
    }

    [Fact]
    public void A_note_says_something_and_is_left_out_where_nobody_s_key_protects_it()
    {
        new Reason("why").FindFlaws().Should().BeEmpty();
        new Reason("why", Identifying<string>.Of(" ")).FindFlaws().Select(flaw => flaw.Code).Should().Equal("blank");
        new Reason("why", Identifying<string>.Of("a note")).FindFlawsWhereNobodyIsConcerned().Select(flaw => flaw.Code).Should().Equal("not-allowed");
        new Reason("Why").FindFlawsWhereNobodyIsConcerned().Select(flaw => flaw.Code).Should().Equal("not-a-code");
    }

    [Theory]
    [InlineData("Europe/Madrid", true)]
    [InlineData("UTC", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("Etc/GMT+5", true)]
    [InlineData("europe/madrid", false)]
    [InlineData("Europe/Atlantis", false)]
    [InlineData("posix/Europe/Madrid", false)]
    [InlineData("right/Europe/Madrid", false)]
    [InlineData("Factory", false)]
    [InlineData("Europe//Madrid", false)]
    [InlineData("../Europe/Madrid", false)]
    [InlineData("", false)]
    public void A_time_zone_is_called_as_in_the_iana_database(string zone, bool isOne) => TimeZones.FlawsOf("zone", zone).IsEmpty.Should().Be(isOne);

    [Fact]
    public void After_a_last_day_comes_the_next_but_after_the_calendar_s_last()
    {
        LastDays.DayAfter(new(2024, 2, 29)).Should().Be(new DateOnly(2024, 3, 1));
        LastDays.DayAfter(DateOnly.MaxValue).Should().Be(DateOnly.MaxValue);
    }

    [Fact]
    public void Every_right_and_reach_is_found_by_its_name_and_no_other()
    {
        foreach (var permission in Enum.GetValues<Permission>()) RightsNamed.PermissionOf(RightsNamed.NameOf(permission)).Should().Be(permission);
        foreach (var reach in Enum.GetValues<Reach>()) RightsNamed.ReachOf(RightsNamed.NameOf(reach)).Should().Be(reach);
        Enum.GetValues<Permission>().Select(RightsNamed.NameOf).Should().OnlyHaveUniqueItems();
        RightsNamed.PermissionOf("pay:write").Should().BeNull();
    }
}
