namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using static Company;

/// <summary>Persons registered twice, merged and separated again, on the real store.</summary>
public sealed class Mergers(TwoHosts hosts) : IClassFixture<TwoHosts>, IAsyncLifetime
{
    private static readonly NationalIdentifier TaxId = new("DE", "tax-id", "86095742719");
    private static readonly Reason Why = new("data-entry-error");
    private Company _company = null!;

    public async Task InitializeAsync() => _company = await new Company(hosts.One).Founded();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_merged_person_is_read_as_who_remains_with_the_history_of_both()
    {
        PersonId twice = await _company.Person("Anna", "Ruiz"), ana = await _company.Person("Ana", "Ruiz");
        Accepted(await Merge(twice, ana));
        Accepted(await Named(ana, "Soler"));

        var reading = await Read(twice);
        (reading!.Id, reading.MergedInto, reading.Name.Value!.Family, reading.Version).Should().Be((twice, ana, "Soler", 2));
        (await Read(ana))!.TakenOver.Should().Equal(twice);
        foreach (var id in (PersonId[])[twice, ana])
        {
            var history = await hosts.One.As<PersonReadings, HistoryOf<PersonSays>?>(_company.Tenant, readings => readings.History(id, null, default));
            history!.Id.Should().Be(id.Value);
            history.Facts.Select(fact => (fact.Kind, fact.Says.Person)).Should().Equal(
                ("registration", twice), ("registration", null), ("taking-over", null), ("merger", twice), ("name-change", null));
        }
        (await hosts.Two.As<IKnownPersons, PersonId>(_company.Tenant, async persons => await persons.StandsFor(twice, default))).Should().Be(ana);
        (await Named(twice, "Other")).Should().Be(new Refused(new PersonIsMerged(ana)));

        (await _company.Hire(NewIds.Of<EmploymentId>(), twice, "007")).Should().Be(new Refused(new Domain.Employment.Employments.PersonWasMerged(twice, ana)));

        Accepted(await Separate(twice));
        (await Read(twice))!.Name.Value!.Given.Should().Be("Anna");
        (await Read(ana))!.TakenOver.Should().BeNull();
    }

    [Fact]
    public async Task A_manager_or_head_who_was_merged_is_told_as_who_remains()
    {
        PersonId twice = await _company.Person(), ana = await _company.Person();
        var (unit, id) = (await _company.Unit("SALES"), await _company.Employee());
        Accepted(await _company.AppointHead(unit, twice));
        Accepted(await hosts.One.As<Employments, CommandOutcome>(_company.Tenant, port => port.ChangeManager(id, new(NewIds.Of<FactId>(), Jan1, twice), Context())));
        var before = (await Employment(id))!.KnownAt;

        Accepted(await Merge(twice, ana));

        ((await Employment(id))!.Manager, (await Unit(unit))!.Head).Should().Be((ana, ana));
        ((await Employment(id, before))!.Manager, (await Unit(unit, before))!.Head).Should().Be((twice, twice), "it was not known yet");
        (await hosts.One.As<EmploymentReadings, HistoryOf<EmploymentSays>?>(_company.Tenant, readings => readings.History(id, null, default)))!
            .Facts.Should().Contain(fact => fact.Says.Transfer != null && fact.Says.Transfer.Manager!.Value.To == twice, "history tells what was recorded");
        Accepted(await Separate(twice));
        ((await Employment(id))!.Manager, (await Unit(unit))!.Head).Should().Be((twice, twice));

        Task<EmploymentReading?> Employment(EmploymentId employment, DateTimeOffset? knownAt = null) =>
            hosts.Two.As<EmploymentReadings, EmploymentReading?>(_company.Tenant, readings => readings.On(employment, Jan1, knownAt, default));

        Task<OrgUnitReading?> Unit(OrgUnitId asked, DateTimeOffset? knownAt = null) =>
            hosts.Two.As<OrgUnitReadings, OrgUnitReading?>(_company.Tenant, readings => readings.On(asked, Jan1, knownAt, default));
    }

    [Fact]
    public async Task Two_merged_into_each_other_at_the_same_moment_never_stand_for_each_other()
    {
        for (var round = 0; round < 10; round++)
        {
            PersonId a = await _company.Person(), b = await _company.Person();

            var outcomes = await Task.WhenAll(Merge(a, b, hosts.One), Merge(b, a, hosts.Two));

            outcomes.OfType<Done>().Should().HaveCount(1);
            outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().Match<Refusal>(refusal => refusal is SurvivorIsMerged || refusal is PersonIsMerged);
        }
    }

    [Fact]
    public async Task Who_remains_may_have_the_others_number_and_then_the_two_cannot_be_separated()
    {
        PersonId twice = await _company.Person(), ana = await _company.Person(), third = await _company.Person();
        Accepted(await Record(twice, TaxId));
        (await Record(ana, TaxId)).Should().Be(new Refused(new IdentifierTaken(twice)));
        Accepted(await Merge(twice, ana));
        (await Record(third, TaxId)).Should().Be(new Refused(new IdentifierTaken(ana)));

        var fact = Accepted(await Record(ana, TaxId)).Answer.Fact!.Value;
        (await Separate(twice)).Should().Be(new Refused(new IdentifierTaken(ana)));
        Accepted(await hosts.One.As<Persons, CommandOutcome>(_company.Tenant, port => port.Rescind(ana, new(fact, Why), Context())));
        Accepted(await Separate(twice));
        (await Record(ana, TaxId)).Should().Be(new Refused(new IdentifierTaken(twice)));
    }

    private Task<CommandOutcome> Merge(PersonId person, PersonId into, UseCaseHost? on = null) =>
        (on ?? hosts.One).As<Persons, CommandOutcome>(_company.Tenant, port => port.Merge(person, new(NewIds.Of<FactId>(), into), Context()));

    private Task<CommandOutcome> Separate(PersonId person) =>
        hosts.Two.As<Persons, CommandOutcome>(_company.Tenant, port => port.RescindMerger(person, new(Why), Context()));

    private Task<CommandOutcome> Named(PersonId person, string family) =>
        hosts.One.As<Persons, CommandOutcome>(_company.Tenant, port => port.ChangeName(person, new(NewIds.Of<FactId>(), Jan1, new("Ana", family)), Context()));

    private Task<CommandOutcome> Record(PersonId person, NationalIdentifier identifier) =>
        hosts.One.As<PersonDetails, CommandOutcome>(_company.Tenant, port => port.ChangeNationalIdentifier(person, new(NewIds.Of<FactId>(), Jan1, identifier), Context()));

    private Task<PersonReading?> Read(PersonId person) =>
        hosts.Two.As<PersonReadings, PersonReading?>(_company.Tenant, readings => readings.On(person, Jan1, null, default));
}
