namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.People.Persons;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

/// <summary>One database with a host that follows its log; a tenant per test.</summary>
public sealed class FollowedDatabase : IAsyncLifetime
{
    private FreshDatabase _database = null!;

    public FollowingHost Host { get; private set; } = null!;

    public string Owner => _database.Connection;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        Host = await FollowingHost.Start(_database.Connection, FollowingHost.Steady);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }
}

public sealed class Lists(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private readonly TenantId _tenant = new(Guid.CreateVersion7());

    [Fact]
    public async Task The_directory_shows_names_of_the_day_with_number_and_employments()
    {
        PersonId ada = new(Guid.CreateVersion7()), bo = new(Guid.CreateVersion7());
        var (entity, hired) = (new LegalEntityId(Guid.CreateVersion7()), Guid.CreateVersion7());
        await Append(StoredPersonEvents.Map, ada.Value, 0, ada, new PersonRegistered(Fact(), ada, Name("Ada", "Lovelace")));
        await Append(StoredPersonEvents.Map, bo.Value, 0, bo, new PersonRegistered(Fact(), bo, Name(null, "Bo")));
        await Append(StoredPersonEvents.Map, ada.Value, 1, ada, new NameChanged(Fact(), new(2026, 4, 1), Name("Ada", "Byron")));
        var last = await Append(StoredEmploymentEvents.Map, hired, 0, ada, new EmployeeHired(
            Fact(), ada, entity, Identifying<EmployeeNumber>.Of(new("0007")), new(new(2026, 1, 1))));

        var directory = await Read<IPeopleDirectory, Page<DirectoryRow, DirectoryKey>>(
            last, IPeopleDirectory.Model, list => list.List(new(), new(Day, null, 50), default));

        directory.Rows.Should().BeEquivalentTo(
            [
                new DirectoryRow(bo, new(null, "Bo"), [], [], 1),
                new DirectoryRow(ada, new("Ada", "Lovelace"), ["0007"], [new(new(hired), entity, new(2026, 1, 1), null)], 2),
            ],
            options => options.WithStrictOrdering().ComparingByMembers<DirectoryRow>());
        directory.Next.Should().BeNull();
        directory.Position.Should().BeGreaterThanOrEqualTo(last.Position);
        (await Read<IPeopleDirectory, Page<DirectoryRow, DirectoryKey>>(
            last, IPeopleDirectory.Model, list => list.List(new(NameStartsWith: "BYR"), new(new(2026, 4, 1), null, 50), default)))
            .Rows.Select(row => row.Id).Should().Equal(ada);
        (await Read<IPeopleDirectory, Page<DirectoryRow, DirectoryKey>>(
            last, IPeopleDirectory.Model, list => list.List(new(EmployeeNumber: "0007"), new(Day, null, 50), default)))
            .Rows.Select(row => row.Id).Should().Equal(ada);
    }

    [Fact]
    public async Task Units_have_the_name_and_parent_of_the_day_as_known_at_the_moment()
    {
        OrgUnitId top = new(Guid.CreateVersion7()), below = new(Guid.CreateVersion7());
        var stream = OrgStructure.StreamId;
        await Append(StoredOrgStructureEvents.Map, stream, 0, null,
            new OrgUnitOpened(Fact(), top, "TOP", new(2026, 1, 1), "Top", null), new OrgUnitOpened(Fact(), below, "A", new(2026, 2, 1), "Below", top));
        var before = await Append(StoredOrgStructureEvents.Map, stream, 2, null, new OrgUnitRenamed(Fact(), below, new(2026, 3, 1), "Renamed"));
        var after = await Append(StoredOrgStructureEvents.Map, stream, 3, null, new OrgUnitReparented(Fact(), below, new(2026, 3, 15), null));

        var now = await Units(after, new(Day, null, 50));
        now.Rows.Should().Equal(
            new OrgUnitRow(below, "A", "Renamed", null, null, new(2026, 2, 1), null, null, 4), new OrgUnitRow(top, "TOP", "Top", null, null, new(2026, 1, 1), null, null, 1));
        (await Units(after, new(Day, before.RecordedAt, 50))).Rows[0].Should().Be(new OrgUnitRow(below, "A", "Renamed", top, null, new(2026, 2, 1), null, null, 3));
        (await Units(after, new(new(2026, 2, 1), null, 50))).Rows[0].Should().Be(new OrgUnitRow(below, "A", "Below", top, null, new(2026, 2, 1), null, null, 4));
        (await Units(after, new(new(2026, 1, 31), null, 50))).Rows.Select(row => row.Id).Should().Equal(top);
    }

    [Fact]
    public async Task What_is_registered_once_is_listed_by_code()
    {
        var entity = new LegalEntityRegistered(new(Guid.CreateVersion7()), "ES1", "Uno", "ES", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value);
        var location = new LocationOpened(new(Guid.CreateVersion7()), "MAD", "Madrid", "ES", null, "Europe/Madrid");
        var job = new JobDefined(new(Guid.CreateVersion7()), "DEV", "Developer", "IT", null);
        await Append(StoredLegalEntityEvents.Map, entity.Id.Value, 0, null, entity);
        await Append(StoredLocationEvents.Map, location.Id.Value, 0, null, location);
        var last = await Append(StoredJobEvents.Map, job.Id.Value, 0, null, job);

        (await Read<ILegalEntityList, Page<LegalEntityRow, CodeKey>>(last, ILegalEntityList.Model, list => list.List(new(Day, null, 50), default)))
            .Rows.Should().Equal(new LegalEntityRow(entity.Id, "ES1", "Uno", "ES", entity.Currency, "Europe/Madrid", entity.FiscalYearStart, null, 1));
        (await Read<ILocationList, Page<LocationRow, CodeKey>>(last, ILocationList.Model, list => list.List(new(Day, null, 50), default)))
            .Rows.Should().Equal(new LocationRow(location.Id, "MAD", "Madrid", "ES", null, "Europe/Madrid", null, 1));
        (await Read<IJobList, Page<JobRow, CodeKey>>(last, IJobList.Model, list => list.List(new(Day, null, 50), default)))
            .Rows.Should().Equal(new JobRow(job.Id, "DEV", "Developer", "IT", null, null, 1));
    }

    [Fact]
    public async Task Pages_of_one_list_tell_of_one_moment_whatever_is_recorded_between_them()
    {
        var units = Enumerable.Range(0, 5).Select(n => (Id: new OrgUnitId(Guid.CreateVersion7()), Code: $"U{n}")).ToArray();
        var opened = await Append(StoredOrgStructureEvents.Map, OrgStructure.StreamId, 0, null,
            [.. units.Select(unit => new OrgUnitOpened(Fact(), unit.Id, unit.Code, new(2026, 1, 1), "Old", null))]);
        var first = await Units(opened, new(Day, null, 2));
        var late = await Append(StoredOrgStructureEvents.Map, OrgStructure.StreamId, 5, null,
            new OrgUnitOpened(Fact(), new(Guid.CreateVersion7()), "U11", new(2026, 1, 1), "Late", null),
            new OrgUnitRenamed(Fact(), units[3].Id, new(2026, 1, 1), "New"));

        var names = first.Rows.Select(row => $"{row.Code} {row.Name}").ToList();
        var page = first;
        while (page.Next is { } next)
        {
            page = await Units(late, new(Day, null, 2, next));
            names.AddRange(page.Rows.Select(row => $"{row.Code} {row.Name}"));
        }

        names.Should().Equal("U0 Old", "U1 Old", "U2 Old", "U3 Old", "U4 Old");
    }

    [Fact]
    public async Task A_moment_to_come_is_refused()
    {
        var asking = () => Units(new Committed(0, default), new(Day, DateTimeOffset.UtcNow.AddMinutes(1), 50));

        await asking.Should().ThrowAsync<KnownAtInFutureException>();
    }

    private Task<Committed> Append(StoredEvents stored, Guid stream, long version, PersonId? subject, params object[] events) =>
        followed.Host.Append(_tenant, stored, stream, version, subject, events);

    private Task<Page<OrgUnitRow, CodeKey>> Units(Committed after, PageOf<CodeKey> page) =>
        Read<IOrgUnitList, Page<OrgUnitRow, CodeKey>>(after, IOrgUnitList.Model, list => list.List(new(), page, default));

    private async Task<T> Read<TList, T>(Committed after, string model, Func<TList, Task<T>> read) where TList : notnull
    {
        (await followed.Host.Reaches(_tenant, model, after.Position)).Should().BeTrue();
        return await followed.Host.For(_tenant, services => read(services.GetRequiredService<TList>()));
    }

    private static FactId Fact() => new(Guid.CreateVersion7());

    private static Identifying<PersonName> Name(string? given, string? family) => Identifying<PersonName>.Of(new(given, family));
}
