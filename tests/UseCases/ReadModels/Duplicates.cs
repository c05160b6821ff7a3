namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Who may be registered twice, and what the directory makes of a merger.</summary>
public sealed class Duplicates(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private Committed _last = new(0, default);

    [Fact]
    public async Task Registrations_with_something_telling_in_common_are_listed_with_the_reasons()
    {
        var a = await Register("Ana", "Ruiz", Born(1988), Reached(ContactKind.PrivateEmail, "Ana@Example.com"));
        var b = await Register("Anna", "Ruíz", Born(1988), Reached(ContactKind.WorkEmail, "ana@example.com"));
        var c = await Register("Ruiz", "Ana", Born(1990), Reached(ContactKind.MobilePhone, "+34 600 000 000"));
        var d = await Register("Zoe", "Young", Born(1988), Reached(ContactKind.PrivatePhone, "0034-600-000000"), Paid("DE89370400440532013000"));
        var e = await Register("Yan", "Xu", Paid("DE89370400440532013000"), Reached(ContactKind.WorkPhone, "1"));
        await Register("Una", "Wu", Reached(ContactKind.WorkPhone, "1"));
        PersonId f = await Register("Ávila", "Zed"), g = await Register("Zed", "Avila");

        (await Pairs(new())).Should().Equal((a, b, "birth-date email"), (a, c, "name"), (d, e, "bank-account"), (f, g, "name"));
        (await Pairs(new(c))).Should().Equal((c, a, "name"));
    }

    [Fact]
    public async Task What_is_put_right_or_merged_is_no_duplicate_any_more()
    {
        var a = await Register("Ana", "Ruiz");
        var before = _last;
        var b = await Register("Ana", "Ruiz");
        (await Pairs(new())).Should().Equal((a, b, "name"));
        await Append(b, 1, new PersonMerged(Fact(), a));
        await Append(a, 1, new PersonTakenOver(Fact(), b));

        (await Pairs(new())).Should().BeEmpty();
        before.Position.Should().BePositive();
    }

    [Fact]
    public async Task The_directory_shows_who_remains_with_the_employments_and_numbers_of_all_their_ids()
    {
        PersonId a = await Register("Ana", "Ruiz"), b = await Register("Anna", "Ruiz"), c = await Register("Annie", "Ruiz");
        var first = await Hire(b, "0001", new(2020, 1, 1));
        var second = await Hire(a, "0002", new(2026, 1, 1));
        var merger = Fact();
        await Append(c, 1, new PersonMerged(Fact(), b));
        await Append(b, 1, new PersonTakenOver(Fact(), c));
        await Append(b, 2, new PersonMerged(merger, a));
        await Append(a, 1, new PersonTakenOver(merger, b));

        var row = (await Directory(new())).Should().ContainSingle().Subject;
        (row.Id, row.Name!.Given).Should().Be((a, "Ana"));
        row.EmployeeNumbers.Should().Equal("0001", "0002");
        row.Employments.Select(employment => employment.Id.Value).Should().Equal(first, second);
        (await Directory(new(EmployeeNumber: "0001"))).Select(found => found.Id).Should().Equal(a);
        (await Directory(new(Employed: new(HiredUntil: new(2020, 1, 1))))).Select(found => found.Id).Should().Equal(a);
        (await Directory(new(Search: "anna"))).Should().BeEmpty();

        (await EmploymentsOf(a)).Should().BeEquivalentTo([first, second]);
        (await EmploymentsOf(c)).Should().BeEquivalentTo([first, second], "every id stands for the person");

        await Append(b, 3, new MergerRescinded(merger, new("data-entry-error")));
        await Append(a, 2, new PersonReleased(merger, b, new("data-entry-error")));
        (await EmploymentsOf(a)).Should().Equal(second);
        (await Directory(new())).Select(found => (found.Id, found.EmployeeNumbers.Count)).Should().BeEquivalentTo([(a, 1), (b, 1)]);
    }

    private async Task<List<(PersonId, PersonId, string)>> Pairs(DuplicateFilter filter)
    {
        (await followed.Host.Reaches(_tenant, IPossibleDuplicates.Model, _last.Position)).Should().BeTrue();
        var pairs = new List<(PersonId, PersonId, string)>();
        Cursor<DuplicateKey>? after = null;
        do
        {
            var page = await followed.Host.For(_tenant, services => services.GetRequiredService<IPossibleDuplicates>().List(filter, new(Day, null, 1, after), default));
            pairs.AddRange(page.Rows.Select(row => (row.Person, row.Other, string.Join(' ', row.Reasons))));
            after = page.Next;
        }
        while (after is not null);
        return pairs;
    }

    private async Task<IReadOnlyList<DirectoryRow>> Directory(DirectoryFilter filter)
    {
        foreach (var model in (string[])["people-directory", "employment-facts"]) (await followed.Host.Reaches(_tenant, model, _last.Position)).Should().BeTrue();
        return (await followed.Host.For(_tenant, services => services.GetRequiredService<IPeopleDirectory>().List(filter, new(Day, null, 50), default))).Rows;
    }

    private async Task<List<Guid>> EmploymentsOf(PersonId person)
    {
        (await followed.Host.Reaches(_tenant, IEmploymentList.Model, _last.Position)).Should().BeTrue();
        return [.. (await followed.Host.For(_tenant, services => services.GetRequiredService<IEmploymentList>().List(new(person), new(Day, null, 50), default))).Rows.Select(row => row.Id.Value)];
    }

    private async Task<PersonId> Register(string given, string family, params PersonEvent[] more)
    {
        var id = new PersonId(Guid.CreateVersion7());
        await Append(id, 0, [new PersonRegistered(Fact(), id, Identifying<PersonName>.Of(new(given, family))), .. more]);
        return id;
    }

    private async Task Append(PersonId person, long version, params PersonEvent[] events) =>
        _last = await followed.Host.Append(_tenant, StoredPersonEvents.Map, person.Value, version, person, [.. events]);

    private async Task<Guid> Hire(PersonId person, string number, DateOnly from)
    {
        var id = Guid.CreateVersion7();
        _last = await followed.Host.Append(_tenant, StoredEmploymentEvents.Map, id, 0, person, new EmployeeHired(
            Fact(), person, new(Guid.CreateVersion7()), Identifying<EmployeeNumber>.Of(new(number)), new(from)));
        return id;
    }

    private static BirthDateRecorded Born(int year) => new(Fact(), year, Identifying<BirthDate>.Of(new(new(year, 2, 28))));

    private static ContactPointsChanged Reached(ContactKind kind, string value) =>
        new(Fact(), Day, Identifying<ContactPoints>.Of(new([new(kind, value, false)])));

    private static BankAccountChanged Paid(string iban) => new(Fact(), Day, Identifying<BankAccount>.Of(new(null, iban)));

    private static FactId Fact() => new(Guid.CreateVersion7());
}
