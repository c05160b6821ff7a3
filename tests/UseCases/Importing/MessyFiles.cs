namespace HrSaas.UseCases.Importing;

using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What real files bring, each with the decision of ADR 0050.</summary>
public sealed class MessyFiles(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private const string Header = "employment,person,legalEntity,employeeNumber,hireDate,from,to,orgUnit,manager,payAmount,payCurrency,payPer,lastDay,leavingReason";
    private readonly TenantId _tenant = new(Guid.CreateVersion7());

    [Fact]
    public async Task Facts_from_before_the_hire_count_from_it_and_a_row_that_ended_before_is_another_employment()
    {
        var result = await Import(2,
            "1,1,ES01,1,2020-01-01,2019-06-01,,SALES,,2900,EUR,month,,",
            "1,1,ES01,1,2020-01-01,2021-01-01,,,,3000,EUR,month,,",
            "2,2,ES01,2,2020-01-01,2018-01-01,2018-12-31,SALES,,,,,,");

        result.Outcomes.Should().Contain(["employments 2 Created", "employments 3 Created", "employments 4 Refused row-before-hire to", "people 3 Refused held-back"]);
        Pay(await Employment("1"), 2020).Should().Be(2900);
    }

    [Fact]
    public async Task Somebody_may_be_hired_and_in_no_unit_for_years_and_between_two_rows_nobody_knows_where_they_were()
    {
        await Import(1,
            "1,1,ES01,1,2015-01-01,2018-01-01,2018-12-31,SALES,,,,,,",
            "1,1,ES01,1,2015-01-01,2020-01-01,,RESEARCH,,,,,,");

        var employment = await Employment("1");
        ((int[])[2016, 2018, 2019, 2020]).Select(year => employment.On(new(year, 6, 1))!.OrgUnit.Value is not null).Should().Equal(false, true, false, true);
    }

    [Fact]
    public async Task What_was_superseded_on_the_same_day_is_recorded_and_seen_on_no_day_and_an_unchanged_raise_is_left_alone()
    {
        string[] lines =
        [
            "1,1,ES01,1,2020-01-01,2020-01-01,,SALES,,3000,EUR,month,,",
            "1,1,ES01,1,2020-01-01,2021-01-01,2020-12-31,RESEARCH,,3300,EUR,month,,",
            "1,1,ES01,1,2020-01-01,2021-01-01,,SALES,,3200,EUR,month,,",
            "1,1,ES01,1,2020-01-01,2022-01-01,,,,3200,EUR,month,,",
            "1,1,ES01,1,2020-01-01,2023-01-01,,,,2800,EUR,month,,",
        ];
        var result = await Import(1, lines);

        result.Outcomes.Where(told => told.StartsWith("employments", StringComparison.Ordinal)).Should().Equal(
            "employments 2 Created", "employments 3 Created", "employments 4 Created", "employments 5 LeftAlone", "employments 6 Created");
        var employment = await Employment("1");
        employment.Pay.Between(new(2020, 1, 1), null).Select(stretch => stretch.Value!.Amount.Amount).Should().Equal(3000, 3200, 2800);
        employment.Pay.Entries.Should().HaveCount(4);
        (await Import(1, lines)).Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.LeftAlone);
    }

    [Fact]
    public async Task A_manager_with_two_ids_is_one_by_the_mapping_and_circles_of_managers_are_accepted_and_watched()
    {
        string[] lines = ["1,1,ES01,1,2020-01-01,2020-01-01,,SALES,0002,,,,,", "2,2,ES01,2,2020-01-01,2020-01-01,,SALES,1,,,,,"];
        (await Import(2, lines)).Outcomes.Should().Contain("employments 2 Refused reference-not-found manager");

        var joined = Mapping.None with
        {
            Kinds = Mapping.None.Kinds.Add("employments", new() { Codes = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add("manager", ImmutableDictionary<string, string>.Empty.Add("0002", "2")) }),
        };
        (await Import(Files(2, lines) with { Mapping = joined })).Rows.Should().OnlyContain(row => row.Outcome != RowOutcome.Refused);
        (await Employment("1")).On(new(2020, 6, 1))!.Manager.Value.Should().Be((await Employment("2")).Person);
        (await Employment("2")).On(new(2020, 6, 1))!.Manager.Value.Should().Be((await Employment("1")).Person);
    }

    [Fact]
    public async Task Many_may_leave_on_one_day_and_half_open_ends_are_the_day_after()
    {
        var lines = Enumerable.Range(1, 142).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n},{n},ES01,{n},2020-01-01,2020-01-01,,SALES,,,,,2024-04-01,redundant")).ToArray();
        var halfOpen = Mapping.None with { Kinds = Mapping.None.Kinds.Add("employments", new() { EndsAreHalfOpen = true }) };
        (await Import(Files(142, lines) with { Mapping = halfOpen })).Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.Created);

        foreach (var key in (string[])["1", "77", "142"]) (await Employment(key)).LastDay.Should().Be(new DateOnly(2024, 3, 31));
    }

    [Fact]
    public async Task Shifted_rows_duplicates_and_units_in_a_circle_are_refused_with_their_lines()
    {
        var files = Files(1, "1,1,ES01,1,2020-01-01,2020-01-01,,SALES,,,,,,");
        files = files.With(files["people"].With("1", "Ana again").With("9", "Shifted", "too far"))
            .With(files["org-units"].With("A", "A", "B", "2020-01-01").With("B", "B", "A", "2020-01-01"));
        var result = await Import(files);

        result.Outcomes.Where(told => told.Contains("Refused", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "people 2 Refused held-back", "people 3 Refused told-twice", "people 4 Refused cells-do-not-fit", "org-units 5 Refused named-in-a-circle parent", "org-units 6 Refused named-in-a-circle parent",
            "employments 2 Refused held-back");
    }

    [Fact]
    public async Task Nobody_is_there_twice_who_is_told_in_two_waves_of_which_the_second_says_less_and_more()
    {
        await Import(1, "1,1,ES01,1,2020-01-01,2020-01-01,,SALES,,3000,EUR,month,,", "1,1,ES01,1,2020-01-01,2021-01-01,,RESEARCH,,3100,EUR,month,,", "1,1,ES01,1,2020-01-01,2022-01-01,,,,3200,EUR,month,2024-12-31,resigned");
        var result = await Import(1, "1,1,ES01,1,2019-12-01,2019-12-01,,SALES,,3000,EUR,month,,", "1,1,ES01,1,2019-12-01,2021-02-01,,RESEARCH,,3100,EUR,month,,", "1,1,ES01,1,2019-12-01,2023-01-01,,,,3300,EUR,month,,");

        result.Rows.Should().NotContain(row => row.Outcome == RowOutcome.Refused || row.Outcome == RowOutcome.Created);
        var employment = await Employment("1");
        (employment.HireDate, employment.LastDay).Should().Be((new DateOnly(2019, 12, 1), null));
        employment.Pay.Between(new(2019, 12, 1), null).Select(stretch => (stretch.From, stretch.Value!.Amount.Amount)).Should().Equal(
            (new(2019, 12, 1), 3000m), (new(2021, 2, 1), 3100m), (new(2023, 1, 1), 3300m));
    }

    private static decimal Pay(CurrentEmployment employment, int year) => employment.On(new(year, 6, 1))!.Pay.Value!.Amount.Amount;

    private static ImportFiles Files(int people, params string[] lines) => ImportFiles.Of(
        ImportFile.Of("legal-entities", "code,name,country,currency,timeZone\nES01,Acme,ES,EUR,Europe/Madrid"),
        ImportFile.Of("org-units", "code,name,parent,from\nCOMPANY,Acme,,2010-01-01\nSALES,Sales,COMPANY,2010-01-01\nRESEARCH,Research,COMPANY,2010-01-01"),
        ImportFile.Of("people", "person,givenName" + string.Concat(Enumerable.Range(1, people).Select(n => string.Create(CultureInfo.InvariantCulture, $"\n{n},Person {n}")))),
        ImportFile.Of("employments", Header + '\n' + string.Join('\n', lines)));

    private Task<ImportResult> Import(int people, params string[] lines) => Import(Files(people, lines));

    private async Task<ImportResult> Import(ImportFiles files)
    {
        var receipt = await As(ports => files.Upload(ports));
        await hosts.One.Import();
        return await As(ports => ImportResult.Of(ports, receipt.Operation));
    }

    private Task<T> As<T>(Func<IServiceProvider, Task<T>> act) => hosts.One.As<IServiceProvider, T>(_tenant, act);

    private async Task<CurrentEmployment> Employment(string key)
    {
        var id = await As(async ports => await ports.GetRequiredService<EmploymentExternalIds>().EmploymentWith(new("import", key), DateOnly.MaxValue, null, default));
        return await As(async ports => (CurrentEmployment)(await ports.GetRequiredService<StateReader>().Current(Roots.Employment, id!.Value.Value, default)).State);
    }
}
