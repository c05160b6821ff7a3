namespace HrSaas.UseCases.Importing;

using System.Collections.Immutable;
using HrSaas.Application.Employment;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;
using HrSaas.Tests.Support;
using HrSaas.UseCases.TwoCompanies;
using Microsoft.Extensions.DependencyInjection;
using static ImportFile;

/// <summary>Files become commands: judged first, then brought in, person by person; found again by their keys.</summary>
public sealed class Importing(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());

    private static ImportFiles Small => ImportFiles.Of(
        ImportFile.Of("legal-entities", "code,name,country,currency,timeZone\nES01,Acme,ES,EUR,Europe/Madrid"),
        ImportFile.Of("jobs", "code,title\nENG,Engineer\nDEV,Developer"),
        ImportFile.Of("org-units", "code,name,parent,from\nSALES,Sales,COMPANY,2020-01-01\nCOMPANY,Acme,,2020-01-01"),
        ImportFile.Of("people", "person,givenName,familyName,since\n1,Ana,Fuentes,2020-01-01\n2,Ben,Okafor,2020-01-01"),
        ImportFile.Of("employments", """
            employment,person,legalEntity,employeeNumber,hireDate,from,orgUnit,job,manager,payAmount,payCurrency,payPer,lastDay,leavingReason
            1,1,ES01,1,2020-01-01,2020-01-01,SALES,ENG,2,3000,EUR,month,,
            1,1,ES01,1,2020-01-01,2021-01-01,,,,3100,EUR,month,,
            2,2,ES01,2,2022-05-01,2022-05-01,COMPANY,DEV,,4000,EUR,month,,
            """));

    [Fact]
    public async Task What_is_new_is_created_and_a_manager_may_be_hired_later_than_whom_they_lead()
    {
        var result = await Import(Small);

        result.Operation.Status.Should().Be(OperationStatus.Done);
        result.Operation.Percent.Should().Be(100);
        result.Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.Created).And.HaveCount(10);
        var ana = await Employment("1");
        ana.On(new(2020, 6, 1))!.Pay.Value!.Amount.Amount.Should().Be(3000);
        ana.On(new(2021, 6, 1))!.Pay.Value!.Amount.Amount.Should().Be(3100);
        ana.On(new(2020, 6, 1))!.Manager.Value.Should().Be((await Employment("2")).Person);
        (await Uploaded()).Should().Be(0, "what was uploaded is dropped when the import has ended");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_corrected_one_changes_the_difference()
    {
        await Import(Small);
        (await Import(Small)).Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.LeftAlone);

        var before = await Version("1");
        var corrected = Small.With(Small["employments"] with { Rows = [.. Small["employments"].Rows.Select(row => (string[])[.. row.Select(cell => cell == "3100" ? "3150" : cell)])] });
        var result = await Import(corrected);
        result.Rows.Where(row => row.Outcome != RowOutcome.LeftAlone).Select(row => $"{row.Kind} {row.Line} {row.Outcome}").Should().Equal("employments 3 Changed");
        (await Employment("1")).On(new(2021, 6, 1))!.Pay.Value!.Amount.Amount.Should().Be(3150);
        (await Version("1")).Should().Be(before + 1, "one correction is enough");
    }

    [Fact]
    public async Task A_dry_run_tells_all_and_records_nothing()
    {
        var result = await Import(Small.With(Small["employments"].With("3", "9", "ES01", "3", "", "2020-01-01", "SALES", "", "", "", "", "", "", "")), isDryRun: true);

        result.Operation.Status.Should().Be(OperationStatus.Done);
        result.Rows.Where(row => row.Outcome != RowOutcome.Created).Select(row => $"{row.Kind} {row.Line} {row.Outcome} {row.Code} {row.Column} {row.Key}")
            .Should().Equal("employments 5 Refused reference-not-found person 3");
        (await Recorded()).Should().Be(0);
        (await Uploaded()).Should().Be(0);
    }

    [Fact]
    public async Task A_person_of_whom_a_row_is_refused_is_left_as_they_were_and_so_is_whoever_names_them_as_manager()
    {
        // Ben's pay is in no currency: he is not brought in, and Ana, whom he leads, neither.
        var broken = Small.With(Small["employments"] with { Rows = [.. Small["employments"].Rows.Select(row => (string[])[.. row.Select(cell => row[0] == "2" && cell == "EUR" ? "XXX" : cell)])] });
        var result = await Import(broken);

        result.Outcomes.Where(told => !told.Contains("Created", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "people 2 Refused held-back", "people 3 Refused held-back", "employments 2 Refused reference-not-found manager", "employments 3 Refused held-back", "employments 4 Refused value-not-taken payCurrency");
        (await Find("1")).Should().BeNull();
        (await Find("2")).Should().BeNull();
    }

    [Fact]
    public async Task One_key_is_one_import_and_another_body_under_it_is_not_taken()
    {
        var first = await As(ports => Small.Upload(ports, key: "k"));
        (await As(ports => Small.Upload(ports, key: "k"))).Should().Be(new Application.Importing.Ports.UploadReceipt(first.Operation, IsReplayed: true));
        (await As(ports => Small.With(ImportFile.Of("jobs", "code,title\nX,Other")).Upload(ports, key: "k"))).IsOther.Should().BeTrue();
    }

    [Fact]
    public async Task A_cancelled_import_stops_and_says_of_each_row_what_became_of_it()
    {
        var receipt = await As(ports => Small.Upload(ports));
        (await As(ports => ports.GetRequiredService<IOperationEnds>().Cancel(receipt.Operation, default))).Should().BeTrue();
        await hosts.One.Import();

        var result = await As(ports => ImportResult.Of(ports, receipt.Operation));
        result.Operation.Status.Should().Be(OperationStatus.Cancelled);
        result.Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.NotDone);
        (await Recorded()).Should().Be(0);
        (await Uploaded()).Should().Be(0);
    }

    [Fact]
    public async Task A_host_that_stops_in_the_middle_is_followed_by_another_and_nothing_is_done_twice()
    {
        var files = RealCompanies.AdventureWorks(AdventureWorksFiles.Read());
        var receipt = await As(ports => files.Upload(ports));
        using var stop = new CancellationTokenSource();
        var stopped = hosts.One.Import(stop.Token);
        await Eventually.Holds("half of it is done", async () => (await As(ports => ports.GetRequiredService<IOperations>().Find(receipt.Operation, default)))!.Percent >= 60);
        await stop.CancelAsync();
        await stopped.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await As(ports => ports.GetRequiredService<IOperations>().Find(receipt.Operation, default)))!.EndedAt.Should().BeNull();

        await hosts.Two.Import();
        var result = await As(ports => ImportResult.Of(ports, receipt.Operation));
        result.Operation.Status.Should().Be(OperationStatus.Done);
        result.Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.Created || row.Outcome == RowOutcome.LeftAlone);

        // An undisturbed run in another tenant records as many events, and tells the same of every row.
        var other = new TenantId(Guid.CreateVersion7());
        var undisturbed = await Import(files, tenant: other);
        (await Recorded()).Should().Be(await Recorded(other));
        undisturbed.Outcomes.Should().Equal(result.Outcomes);
        (await Import(files)).Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.LeftAlone);
    }

    private Task<T> As<T>(Func<IServiceProvider, Task<T>> act, TenantId? tenant = null) => hosts.One.As<IServiceProvider, T>(tenant ?? _tenant, act);

    private async Task<ImportResult> Import(ImportFiles files, bool isDryRun = false, TenantId? tenant = null)
    {
        var receipt = await As(ports => files.Upload(ports, isDryRun), tenant);
        await hosts.One.Import();
        return await As(ports => ImportResult.Of(ports, receipt.Operation), tenant);
    }

    private Task<EmploymentId?> Find(string key) =>
        As(async ports => await ports.GetRequiredService<EmploymentExternalIds>().EmploymentWith(new("import", key), DateOnly.MaxValue, null, default));

    private async Task<CurrentEmployment> Employment(string key)
    {
        var id = (await Find(key))!.Value;
        return await As(async ports => (CurrentEmployment)(await ports.GetRequiredService<StateReader>().Current(Application.Employment.Roots.Employment, id.Value, default)).State);
    }

    private async Task<long> Version(string key)
    {
        var id = (await Find(key))!.Value;
        return await As(async ports => (await ports.GetRequiredService<StateReader>().Current(Application.Employment.Roots.Employment, id.Value, default)).Version);
    }

    private Task<long> Recorded(TenantId? tenant = null) => Count("select count(*) from log.events where tenant_id = $1", tenant);

    private Task<long> Uploaded() => Count("select count(*) from uploads.cells where tenant_id = $1", null);

    private async Task<long> Count(string sql, TenantId? tenant)
    {
        await using var command = hosts.One.Database.Engine.CreateCommand(sql);
        command.Parameters.Add(new() { Value = (tenant ?? _tenant).Value });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
