namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.People.Persons;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>The directory as people search it: by how words of a name begin, in any script and order, and by employment.</summary>
public sealed class FindingPeople(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private long _last;

    [Theory]
    [InlineData("garc", "José García Márquez")]
    [InlineData("marquez jose", "José García Márquez")]
    [InlineData("JOSÉ", "José García Márquez")]
    [InlineData("jose\u0301", "José García Márquez")]
    [InlineData("lukas", "Zofia Łukasik")]
    [InlineData("weiss", "Jonas Weiß")]
    [InlineData("weiß", "Jonas Weiß")]
    [InlineData("yildiz", "Işıl Yıldız")]
    [InlineData("ISIL", "Işıl Yıldız")]
    [InlineData("istan", "İstanbullu")]
    [InlineData("oneill", "Sinéad O’Neill")]
    [InlineData("neill sin", "Sinéad O’Neill")]
    [InlineData("soren", "Søren Ærø")]
    [InlineData("aero", "Søren Ærø")]
    [InlineData("が", "がく 佐藤")]
    [InlineData("佐藤が", "がく 佐藤")]
    [InlineData("佐", "がく 佐藤")]
    [InlineData("김민", "민준 김")]
    [InlineData("соф", "Софья Королёва")]
    [InlineData("королева", "Софья Королёва")]
    [InlineData("σοφια", "Σοφία Παπάς")]
    [InlineData("παπασ", "Σοφία Παπάς")]
    [InlineData("محمد", "مُحَمَّد حداد")]
    [InlineData("kika", "Francisca Pons")]
    [InlineData("か", null)]
    [InlineData("garcia lukas", null)]
    [InlineData("arcia", null)]
    [InlineData("'", null)]
    public async Task People_are_found_by_how_each_word_begins(string typed, string? found)
    {
        await Register("José", "García Márquez");
        await Register("Zofia", "Łukasik");
        await Register("Jonas", "Weiß");
        await Register("Işıl", "Yıldız");
        await Register(null, "İstanbullu");
        await Register("Sinéad", "O’Neill");
        await Register("Søren", "Ærø");
        await Register("がく", "佐藤");
        await Register("민준", "김");
        await Register("Софья", "Королёва");
        await Register("Σοφία", "Παπάς");
        await Register("مُحَمَّد", "حداد");
        await Register("Francisca", "Pons", "Kika");

        (await Names(new(Search: typed))).Should().Equal(found is null ? [] : [found]);
    }

    [Fact]
    public async Task People_are_found_under_the_name_of_the_day_as_known_at_the_moment()
    {
        var id = await Register("Ada", "Lovelace");
        var before = await Append(StoredPersonEvents.Map, id.Value, 1, id, new NameChanged(Fact(), new(2026, 6, 1), Name("Ada", "Byron")));
        await Append(StoredPersonEvents.Map, id.Value, 2, id, new NameChanged(Fact(), new(2026, 3, 1), Name("Ada", "King")));

        (await Names(new(Search: "king"))).Should().Equal("Ada King");
        (await Names(new(Search: "lovelace"))).Should().BeEmpty();
        (await Names(new(Search: "byron"), new(2026, 6, 1))).Should().Equal("Ada Byron");
        (await Names(new(Search: "lovelace"), knownAt: before.RecordedAt)).Should().Equal("Ada Lovelace");
    }

    [Fact]
    public async Task People_are_narrowed_by_their_employment_and_sorted_with_pages_that_hold_still()
    {
        OrgUnitId top = new(Guid.CreateVersion7()), below = new(Guid.CreateVersion7());
        await Append(StoredOrgStructureEvents.Map, OrgStructure.StreamId, 0, null,
            new OrgUnitOpened(Fact(), top, "TOP", new(2020, 1, 1), "Top", null), new OrgUnitOpened(Fact(), below, "LOW", new(2020, 1, 1), "Low", top));
        JobId job = new(Guid.CreateVersion7());
        PersonId ada = await Register("Ada", "Zuse"), bo = await Register("Bo", "Young"), cy = await Register("Cy", "Xu"), di = await Register("Di", "Wu");
        await Hire(ada, new(2026, 1, 1), top);
        await Hire(bo, new(2026, 2, 1), below, job, ada);
        await Hire(cy, new(2026, 9, 1), below);

        (await Names(new())).Should().Equal("Di Wu", "Cy Xu", "Bo Young", "Ada Zuse");
        (await Names(By(new SortedBy<DirectoryColumn>(DirectoryColumn.Name, true)))).Should().Equal("Ada Zuse", "Bo Young", "Cy Xu", "Di Wu");
        (await Names(By(new SortedBy<DirectoryColumn>(DirectoryColumn.GivenName)))).Should().Equal("Ada Zuse", "Bo Young", "Cy Xu", "Di Wu");
        (await Names(By(new SortedBy<DirectoryColumn>(DirectoryColumn.HiredOn)))).Should().Equal("Ada Zuse", "Bo Young", "Cy Xu", "Di Wu");
        (await Names(By(new SortedBy<DirectoryColumn>(DirectoryColumn.HiredOn, true)))).Should().Equal("Cy Xu", "Bo Young", "Ada Zuse", "Di Wu");
        (await Names(Of(new(Unit: top)))).Should().Equal("Ada Zuse");
        (await Names(Of(new(UnitAndBelow: top)))).Should().Equal("Bo Young", "Ada Zuse");
        (await Names(Of(new(UnitAndBelow: below)), new(2026, 9, 1))).Should().Equal("Cy Xu", "Bo Young");
        (await Names(Of(new(Manager: ada, Job: job)))).Should().Equal("Bo Young");
        (await Names(Of(new(Status: EmployedStatus.BeforeHire)))).Should().Equal("Cy Xu");
        (await Names(Of(new(HiredFrom: new(2026, 1, 2), HiredUntil: new(2026, 8, 31))))).Should().Equal("Bo Young");
        (await Names(Of(new(Unit: below, HiredFrom: new(2026, 1, 2))) with { Search = "b" })).Should().Equal("Bo Young");
        di.Should().NotBe(ada);
    }

    [Fact]
    public async Task Who_is_equal_in_one_column_comes_in_the_order_of_the_next_whichever_way_each_of_them_goes()
    {
        foreach (var (given, family, hired) in ((string, string, DateOnly?)[])[("Ada", "Zuse", new(2026, 1, 1)), ("Bo", "Young", new(2026, 2, 1)), ("Cy", "Zuse", new(2026, 2, 1)), ("Di", "Young", null), ("Ed", "Young", new(2026, 1, 1))])
        {
            var id = await Register(given, family);
            if (hired is { } day) await Hire(id, day, new(Guid.CreateVersion7()));
        }
        SortedBy<DirectoryColumn> hiredOn = new(DirectoryColumn.HiredOn), latest = new(DirectoryColumn.HiredOn, true), name = new(DirectoryColumn.Name), back = new(DirectoryColumn.Name, true);

        (await Names(By(hiredOn))).Should().Equal("Ed Young", "Ada Zuse", "Bo Young", "Cy Zuse", "Di Young");
        (await Names(By(hiredOn, back))).Should().Equal("Ada Zuse", "Ed Young", "Cy Zuse", "Bo Young", "Di Young");
        (await Names(By(latest, name))).Should().Equal("Bo Young", "Cy Zuse", "Ed Young", "Ada Zuse", "Di Young");
        (await Names(By(latest, back))).Should().Equal("Cy Zuse", "Bo Young", "Ada Zuse", "Ed Young", "Di Young");
        (await Names(By(back, hiredOn))).Should().Equal("Cy Zuse", "Ada Zuse", "Ed Young", "Di Young", "Bo Young");
    }

    [Fact]
    public async Task A_search_among_a_hundred_thousand_people_reads_only_what_it_finds()
    {
        await Register("Ada", "Lovelace");
        await using var owner = NpgsqlDataSource.Create(followed.Owner);
        await using (var fill = owner.CreateCommand($"""
            with p as (select gen_random_uuid() as id, n, md5(n::text) as given, md5((n * 7)::text) as family from generate_series(1, 100000) n),
            names as (
                insert into readable.person_names (tenant_id, person_id, fact_id, valid_from, recorded_from, given, family, sort_name, given_name)
                select '{_tenant}', id, id, '-infinity', to_timestamp(0), given, family, family || ' ' || given, given || ' ' || family from p)
            insert into readable.name_words (tenant_id, word, person_id, valid_from, recorded_from)
            select '{_tenant}', word, id, '-infinity', to_timestamp(0) from p cross join lateral unnest(array[given, family]) word
            """))
        {
            fill.CommandTimeout = 120;
            await fill.ExecuteNonQueryAsync();
        }
        await using (var analyze = owner.CreateCommand("analyze readable.person_names; analyze readable.name_words"))
            await analyze.ExecuteNonQueryAsync();

        await Names(new(Search: "lovel"));
        var before = await BlocksOf(owner);
        (await Names(new(Search: "ada lovel"))).Should().Equal("Ada Lovelace");
        await Names(new(Search: "abc def"));
        var read = await BlocksOf(owner) - before;

        read.Should().BeLessThan(3_000, "the two tables and their indexes have more than ten thousand blocks");
    }

    /// <summary>Blocks of the directory's tables and indexes that were touched so far.</summary>
    private static async Task<long> BlocksOf(NpgsqlDataSource owner)
    {
        long blocks = 0;
        await Tests.Support.Eventually.Holds("the statistics have arrived", async () =>
        {
            await using var command = owner.CreateCommand("""
                select pg_stat_force_next_flush();
                select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0))::bigint from pg_statio_all_tables where schemaname = 'readable'
                """);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.NextResultAsync();
            await reader.ReadAsync();
            var now = reader.GetInt64(0);
            var isStill = now == blocks;
            blocks = now;
            return isStill;
        });
        return blocks;
    }

    private static DirectoryFilter By(params SortedBy<DirectoryColumn>[] sort) => new(SortedBy: sort);

    private static DirectoryFilter Of(EmployedFilter employed) => new(Employed: employed);

    private async Task<List<string>> Names(DirectoryFilter filter, DateOnly? day = null, DateTimeOffset? knownAt = null)
    {
        foreach (var model in (string[])["people-directory", "employment-facts", "org-units"]) (await followed.Host.Reaches(_tenant, model, _last)).Should().BeTrue();
        var names = new List<string>();
        Cursor<DirectoryKey>? after = null;
        do
        {
            var page = await followed.Host.For(_tenant, services => services.GetRequiredService<IPeopleDirectory>().List(filter, new(day ?? Day, knownAt, 2, after), default));
            names.AddRange(page.Rows.Select(row => string.Join(' ', new[] { row.Name!.Given, row.Name.Family }.Where(part => part is not null))));
            after = page.Next;
        }
        while (after is not null && names.Count < 10);
        return names;
    }

    private async Task<PersonId> Register(string? given, string family, string? preferred = null)
    {
        var id = new PersonId(Guid.CreateVersion7());
        await Append(StoredPersonEvents.Map, id.Value, 0, id, new PersonRegistered(Fact(), id, Identifying<PersonName>.Of(new(given, family, preferred))));
        return id;
    }

    private Task<Committed> Hire(PersonId person, DateOnly from, OrgUnitId unit, JobId? job = null, PersonId? manager = null) =>
        Append(StoredEmploymentEvents.Map, Guid.CreateVersion7(), 0, person, new EmployeeHired(
            Fact(), person, new(Guid.CreateVersion7()), Identifying<EmployeeNumber>.Of(new($"{person}"[..30])), new(from, job, unit, null, manager)));

    private async Task<Committed> Append(StoredEvents stored, Guid stream, long version, PersonId? subject, params object[] events)
    {
        var committed = await followed.Host.Append(_tenant, stored, stream, version, subject, events);
        _last = committed.Position;
        return committed;
    }

    private static FactId Fact() => new(Guid.CreateVersion7());

    private static Identifying<PersonName> Name(string? given, string? family) => Identifying<PersonName>.Of(new(given, family));
}
