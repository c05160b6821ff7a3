namespace HrSaas.Specs.Importing;

using System.Collections.Immutable;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;

/// <summary>What cells of files from elsewhere mean, and which of them mean nothing.</summary>
public sealed class ReadingRows
{
    private static readonly CellMember[] Members =
    [
        new("number", CellForm.Code, IsRequired: true), new("name", CellForm.Text, false), new("from", CellForm.Day, false), new("to", CellForm.EndDay, false), new("amount", CellForm.Number, false), new("follows", CellForm.YesNo, false),
    ];

    [Fact]
    public void Columns_are_called_like_members_and_blank_cells_say_nothing() =>
        Read(new(), ("number", " 7 "), ("name", " Ana\u00a0"), ("from", "2020-01-31"), ("to", "  "), ("amount", "-12.50"), ("follows", "true")).Says
            .Should().BeEquivalentTo(new Dictionary<string, string?> { ["number"] = "7", ["name"] = "Ana", ["from"] = "2020-01-31", ["amount"] = "-12.50", ["follows"] = "true" });

    [Fact]
    public void A_mapping_names_columns_constants_codes_and_what_says_that_there_is_none()
    {
        var mapping = new KindMapping
        {
            Columns = ImmutableDictionary<string, string>.Empty.Add("number", "PERS_NO"), Constants = ImmutableDictionary<string, string>.Empty.Add("follows", "false"), None = ["NULL"],
            Codes = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add("name", ImmutableDictionary<string, string>.Empty.Add("A", "Ana")),
        };
        Read(mapping, ("PERS_NO", "7"), ("name", "A"), ("amount", "NULL")).Says
            .Should().BeEquivalentTo(new Dictionary<string, string?> { ["number"] = "7", ["name"] = "Ana", ["amount"] = null, ["follows"] = "false" });
    }

    [Fact]
    public void Zeros_that_the_source_has_lost_are_put_back_to_the_width_of_the_code() =>
        Read(new() { Widths = ImmutableDictionary<string, int>.Empty.Add("number", 5) }, ("number", "42")).Says["number"].Should().Be("00042");

    [Theory]
    [InlineData("31/01/2020", "2020-01-31")]
    [InlineData("2020-01-31", "2020-01-31")]
    [InlineData("31 Jan 2020", "2020-01-31")]
    public void A_day_is_read_in_the_forms_that_the_mapping_names(string text, string day) =>
        Read(new() { Days = ["dd/MM/yyyy", "yyyy-MM-dd", "d MMM yyyy"] }, ("number", "1"), ("from", text)).Says["from"].Should().Be(day);

    [Fact]
    public void Where_ends_are_half_open_the_last_day_is_the_day_before_and_first_days_are_what_they_are() =>
        Read(new() { EndsAreHalfOpen = true }, ("number", "1"), ("from", "2020-01-01"), ("to", "2021-01-01")).Says.Should().Contain("to", "2020-12-31").And.Contain("from", "2020-01-01");

    [Theory]
    [InlineData("9999-01-01")]
    [InlineData("1/1/1900")]
    public void A_day_that_stands_for_none_is_none(string sentinel) =>
        Read(new() { NoDay = ["9999-01-01", "1/1/1900"] }, ("number", "1"), ("to", sentinel)).Says["to"].Should().BeNull();

    [Theory]
    [InlineData("31/12/98", null)]
    [InlineData("31-Dec-98", null)]
    [InlineData("31/12/98", "dd/MM/yy")]
    public void A_year_of_two_digits_is_refused_by_name(string text, string? form) =>
        Refused<TwoDigitYear>(form is null ? new() : new KindMapping { Days = [form] }, "from", ("number", "1"), ("from", text));

    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2999-12-31", true)]
    [InlineData("3000-01-01", false)]
    public void A_day_is_of_the_years_from_1900_to_2999(string text, bool isOne)
    {
        if (isOne) Read(new(), ("number", "1"), ("from", text)).Says["from"].Should().Be(text);
        else Refused<DayNotReadable>(new(), "from", ("number", "1"), ("from", text));
    }

    [Theory]
    [InlineData("3x/12/98")]
    [InlineData("31/1x/98")]
    [InlineData("31/12/9x")]
    [InlineData("31-D3c-98")]
    [InlineData("31-12-1998")]
    [InlineData("311-12-98")]
    [InlineData("31-12")]
    public void What_is_no_day_at_all_has_no_year_of_two_digits_either(string text) => Refused<DayNotReadable>(new(), "from", ("number", "1"), ("from", text));

    [Theory]
    [InlineData("31/12/98", "1998-12-31")]
    [InlineData("01/02/30", "1930-02-01")]
    [InlineData("01/02/29", "2029-02-01")]
    public void With_a_pivot_a_year_of_two_digits_is_of_the_one_century_or_the_other(string text, string day) =>
        Read(new() { Days = ["dd/MM/yy"], Pivot = 30 }, ("number", "1"), ("from", text)).Says["from"].Should().Be(day);

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_member_and_never_guessed()
    {
        Refused<DayNotReadable>(new(), "from", ("number", "1"), ("from", "2020-02-30"));
        Refused<DayNotReadable>(new(), "from", ("number", "1"), ("from", "9999-01-01"));
        Refused<NumberNotReadable>(new(), "amount", ("number", "1"), ("amount", "1,234"));
        Refused<WordNotKnown>(new(), "follows", ("number", "1"), ("follows", "yes"));
        Refused<CellIsBlank>(new(), "number", ("number", " "));
        Refused<CellIsBlank>(new() { None = ["NULL"] }, "number", ("number", "NULL"));
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("+A1", true)]
    [InlineData("-5", false)]
    [InlineData("=", false)]
    [InlineData("@", false)]
    [InlineData("-", false)]
    [InlineData("=1", true)]
    [InlineData("+34 91 555 0117", false)]
    public void A_formula_is_kept_as_text_and_told(string text, bool isFormula)
    {
        var row = Read(new(), ("number", "1"), ("name", text));
        row.Says["name"].Should().Be(text);
        row.HasFormula.Should().Be(isFormula);
    }

    [Fact]
    public void A_file_whose_columns_do_not_fit_is_not_read_at_all()
    {
        RowForm.Of(Members, new(), ["number", "surprise"]).Refusal.Should().Be(new ColumnNotKnown());
        RowForm.Of(Members, new() { IgnoresOthers = true }, ["number", "surprise"]).Refusal.Should().BeNull();
        RowForm.Of(Members, new(), ["name"]).Refusal.Should().Be(new ColumnMissing("number"));
        RowForm.Of([.. Members, new("last", CellForm.Text, IsRequired: true)], new(), ["name"]).Refusal.Should().Be(new ColumnMissing("number"), "the first that is missing is named");
        RowForm.Of(Members, new(), ["number", " "]).Refusal.Should().BeNull("a column without a name says nothing");
        RowForm.Of(Members, new() { Constants = ImmutableDictionary<string, string>.Empty.Add("number", "1") }, ["name"]).Form!.Told.Should().Equal("number", "name");
    }

    [Fact]
    public void A_kind_that_the_mapping_does_not_name_is_read_as_ours()
    {
        var persons = new KindMapping { Delimiter = ';' };
        var mapping = Mapping.None with { Kinds = Mapping.None.Kinds.Add("persons", persons) };
        (mapping.Of("persons"), mapping.Of("jobs")).Should().Be((persons, KindMapping.AsOurs));
    }

    [Fact]
    public void The_code_of_a_refusal_of_a_row_is_its_name()
    {
        Refusal[] all =
        [
            new CellsDoNotFit(3, 4), new LineNotReadable(), new ColumnNotKnown(), new ColumnMissing("x"), new CellIsBlank(), new DayNotReadable(), new TwoDigitYear(), new NumberNotReadable(), new WordNotKnown(),
            new ToldTwice(), new HeldBack(),
        ];
        all.Should().OnlyContain(refusal => string.Equals(refusal.Code.Replace("-", "", StringComparison.Ordinal), refusal.GetType().Name, StringComparison.OrdinalIgnoreCase) && refusal.Detail.EndsWith('.'));
    }

    private static ReadRow Read(KindMapping mapping, params (string Column, string Cell)[] cells)
    {
        var (form, refusal) = RowForm.Of(Members, mapping, [.. cells.Select(cell => cell.Column)]);
        refusal.Should().BeNull();
        return form!.Read(column => cells.Single(cell => cell.Column == column).Cell);
    }

    private static void Refused<T>(KindMapping mapping, string member, params (string Column, string Cell)[] cells) where T : Refusal
    {
        var row = Read(mapping, cells);
        row.Refusal.Should().BeOfType<T>();
        row.Member.Should().Be(member);
    }
}
