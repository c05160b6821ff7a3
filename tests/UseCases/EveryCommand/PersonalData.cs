namespace HrSaas.UseCases.EveryCommand;

using System.Text;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Tests.Support;
using Npgsql;
using static Company;

/// <summary>Identifying data is ciphertext wherever it is durable, and gone when the person's key is.</summary>
public sealed class PersonalData(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private const string Marker = "Zwiebelkuchen";
    private static readonly Reason Why = new("data-entry-error", Identifying<string>.Of($"{Marker} reason"));

    [Fact]
    public async Task A_marker_in_every_marked_member_is_nowhere_in_a_dump_of_log_records_names_and_keys()
    {
        var company = await new Company(hosts.One).Founded();
        await PlantEverywhere(company);

        var dump = await Dump();

        dump.Should().NotContain(Marker);
        dump.Should().NotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Marker))[..12]);
        dump.Should().NotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Marker)));
        (await KindsPlanted(company)).Should().BeEquivalentTo(KindsWithMarkedMembers());
    }

    [Fact]
    public async Task A_person_whose_key_is_destroyed_is_erased_from_the_log_and_their_facts_stay()
    {
        var company = await new Company(hosts.One).Founded();
        var person = await company.Person();
        var id = NewIds.Of<EmploymentId>();
        await company.Hire(id, person, "1");

        var known = await hosts.Two.As<PersonReadings, PersonReading?>(company.Tenant, readings => readings.On(person, Jan1, null, default));
        known!.Name.IsErased.Should().BeFalse();

        var leaving = new Terminate(NewIds.Of<FactId>(), Jan1.AddDays(50), Why);
        var sent = Context();
        var done = Accepted(await hosts.One.As<Employments, CommandOutcome>(company.Tenant, port => port.Terminate(id, leaving, sent)));
        Accepted(await hosts.One.As<Employments, CommandOutcome>(company.Tenant, port => port.WithdrawTermination(id, new(NewIds.Of<FactId>(), leaving.Fact, Jan1.AddDays(40), Why), Context())));

        await hosts.Two.Keys.Destroy(company.Tenant, [person], default);

        var erased = await hosts.Two.As<PersonReadings, PersonReading?>(company.Tenant, readings => readings.On(person, Jan1, null, default));
        erased!.Name.IsErased.Should().BeTrue("the host that had read the name forgets it");
        await using var fresh = await UseCaseHost.Start(hosts.Owner);
        var name = await fresh.As<PersonReadings, PersonReading?>(company.Tenant, readings => readings.On(person, Jan1, null, default));
        name!.Name.IsErased.Should().BeTrue();
        Accepted(await company.ChangePay(id, Jan1, 1000, on: fresh));
        Accepted(await fresh.As<Employments, CommandOutcome>(company.Tenant, port => port.Terminate(id, leaving, sent))).Should()
            .Be(done with { IsReplayed = true }, "what was recorded while the person was there is answered as it was, note or no note");
        await FluentActions.Awaiting(() => fresh.As<Employments, CommandOutcome>(company.Tenant, port => port.Terminate(id, leaving, Context()))).Should().ThrowAsync<PersonErasedException>();
        await FluentActions.Awaiting(() => fresh.As<Persons, CommandOutcome>(company.Tenant, port => port.ChangeName(
            person, new(NewIds.Of<FactId>(), Jan1, new("New", "Name")), Context()))).Should().ThrowAsync<PersonErasedException>();
    }

    private async Task PlantEverywhere(Company company)
    {
        var name = new PersonName(Marker + "1", Marker + "2", Marker + "3");
        var person = await company.Person(name.Given!, name.Family!, name.Preferred);
        FactId change = NewIds.Of<FactId>(), transfer = NewIds.Of<FactId>(), pay = NewIds.Of<FactId>(), termination = NewIds.Of<FactId>();
        var unit = await company.Unit("U");
        var eur = Currency.Of("EUR")!.Value;
        EmploymentId id = NewIds.Of<EmploymentId>(), next = NewIds.Of<EmploymentId>();

        await People(port => port.CorrectRegistration(person, name with { Preferred = Marker + "4" }, Why, Context()));
        await People(port => port.ChangeName(person, new(change, Jan1, name with { Family = Marker + "5" }), Context()));
        await People(port => port.CorrectNameChange(person, new(change, NewIds.Of<FactId>(), Jan1, name with { Family = Marker + "6" }, Why), Context()));
        await People(port => port.Rescind(person, new(change, Why), Context()));
        await PlantDetails(company, person);
        var hold = NewIds.Of<FactId>();
        Accepted(await hosts.One.As<Erasures, CommandOutcome>(company.Tenant, port => port.Hold(person, new(hold, Jan1, Why), Context())));
        Accepted(await hosts.One.As<Erasures, CommandOutcome>(company.Tenant, port => port.Release(person, new(hold, Why), Context())));
        var other = await company.Person();
        await People(port => port.Merge(other, new(NewIds.Of<FactId>(), person), Context()));
        await People(port => port.RescindMerger(other, new(Why), Context()));
        Accepted(await company.Hire(id, person, Marker + "7"));
        await Employ(port => port.CorrectHire(id, new(Jan1.AddDays(1)), null, Why, Context()));
        await Employ(port => port.Transfer(id, new(transfer, Jan1.AddDays(9), new(OrgUnit: new(unit))), Context()));
        await Employ(port => port.CorrectTransfer(id, new(transfer, NewIds.Of<FactId>(), Jan1.AddDays(8), new(OrgUnit: new(unit)), Why), Context()));
        FactId promotion = NewIds.Of<FactId>(), less = NewIds.Of<FactId>();
        await Employ(port => port.Promote(id, new(promotion, Jan1.AddDays(9), new(Grade: "P7")), Context()));
        await Employ(port => port.CorrectPromotion(id, new(promotion, NewIds.Of<FactId>(), Jan1.AddDays(9), new(Grade: "P8"), Why), Context()));
        await Employ(port => port.ChangeWorkingTime(id, new(less, Jan1.AddDays(9), new(new Fte(0.5m))), Context()));
        await Employ(port => port.CorrectWorkingTimeChange(id, new(less, NewIds.Of<FactId>(), Jan1.AddDays(9), new(new Fte(0.6m)), Why), Context()));
        FactId contract = NewIds.Of<FactId>(), grade = NewIds.Of<FactId>(), car = NewIds.Of<FactId>(), carEnd = NewIds.Of<FactId>(), away = NewIds.Of<FactId>();
        FactId back = NewIds.Of<FactId>();
        await Employ(port => port.ChangeContract(id, new(contract, Jan1.AddDays(9), new(new(ContractType.Permanent))), Context()));
        await Employ(port => port.CorrectContractChange(id, new(contract, NewIds.Of<FactId>(), Jan1.AddDays(8), new(new(ContractType.Permanent)), Why), Context()));
        await Employ(port => port.ChangeGrade(id, new(grade, Jan1.AddDays(10), new("P9")), Context()));
        await Employ(port => port.CorrectGradeChange(id, new(grade, NewIds.Of<FactId>(), Jan1.AddDays(11), new("P9"), Why), Context()));
        await Employ(port => port.GrantAllowance(id, new(car, Jan1.AddDays(9), new("car", new(new(1, eur), PayPeriod.Month))), Context()));
        await Employ(port => port.CorrectAllowance(id, new(car, NewIds.Of<FactId>(), Jan1.AddDays(8), new("car", new(new(1, eur), PayPeriod.Month)), Why), Context()));
        await Employ(port => port.EndAllowance(id, new(carEnd, "car", Jan1.AddDays(20)), Context()));
        await Employ(port => port.CorrectAllowanceEnd(id, new(carEnd, NewIds.Of<FactId>(), Jan1.AddDays(21), Why), Context()));
        var key = NewIds.Of<FactId>();
        await Employ(port => port.ChangeExternalId(id, new(key, Jan1, new("payroll", Marker)), Context()));
        await Employ(port => port.CorrectExternalIdChange(id, new(key, NewIds.Of<FactId>(), Jan1.AddDays(1), new("payroll", Marker), Why), Context()));
        await Employ(port => port.Suspend(id, new(away, Jan1.AddDays(9), new(SuspensionType.Unpaid)), Context()));
        await Employ(port => port.CorrectSuspension(id, new(away, NewIds.Of<FactId>(), Jan1.AddDays(10), new(SuspensionType.Unpaid), Why), Context()));
        await Employ(port => port.ReturnToWork(id, new(back, Jan1.AddDays(15)), Context()));
        await Employ(port => port.CorrectReturn(id, new(back, NewIds.Of<FactId>(), Jan1.AddDays(16), Why), Context()));
        await Employ(port => port.ChangePay(id, new(pay, Jan1.AddDays(9), new(new(1, eur), PayPeriod.Hour)), Context()));
        await Employ(port => port.CorrectPayChange(id, new(pay, NewIds.Of<FactId>(), Jan1.AddDays(9), new(new(2, eur), PayPeriod.Hour), Why), Context()));
        await Employ(port => port.Terminate(id, new(termination, Jan1.AddDays(50), Why), Context()));
        await Employ(port => port.CorrectTermination(id, new(termination, NewIds.Of<FactId>(), Jan1.AddDays(60), Why, Why), Context()));
        var notice = NewIds.Of<FactId>();
        await Employ(port => port.GiveNotice(id, new(notice, NewIds.Of<FactId>(), NoticeBy.Employee, Jan1.AddDays(20), Jan1.AddDays(60), Why), Context()));
        await Employ(port => port.CorrectNotice(id, new(notice, NewIds.Of<FactId>(), Jan1.AddDays(21), NoticeBy.Employee, Why), Context()));
        await Employ(port => port.WithdrawTermination(id, new(NewIds.Of<FactId>(), termination, Jan1.AddDays(55), Why), Context()));
        await Employ(port => port.Rescind(id, new(pay, Why), Context()));
        Accepted(await company.Terminate(id, Jan1.AddDays(70)));
        await Employ(port => port.Rehire(next, new(NewIds.Of<FactId>(), id, company.LegalEntity, new(Jan1.AddDays(100)), true), Context()));

        async Task People(Func<Persons, Task<CommandOutcome>> call) => Accepted(await hosts.One.As(company.Tenant, call)).Answer.Changed.Should().BeTrue();

        async Task Employ(Func<Employments, Task<CommandOutcome>> call) => Accepted(await hosts.One.As(company.Tenant, call)).Answer.Changed.Should().BeTrue();
    }

    private async Task PlantDetails(Company company, PersonId person)
    {
        await Dated((port, fact, from) => port.RecordBirthDate(person, new(fact, new(Jan1)), Jan1.AddDays(1), Context()),
            (port, fact, correction, from) => port.CorrectBirthDate(person, new(fact, correction, new(Jan1.AddDays(1)), Why), Jan1.AddDays(1), Context()));
        await Dated((port, fact, from) => port.ChangePreferredName(person, new(fact, from, Marker), Context()),
            (port, fact, correction, from) => port.CorrectPreferredNameChange(person, new(fact, correction, from, Marker, Why), Context()));
        await Dated((port, fact, from) => port.ChangeStatutorySex(person, new(fact, from, StatutorySex.Female), Context()),
            (port, fact, correction, from) => port.CorrectStatutorySexChange(person, new(fact, correction, from, StatutorySex.Female, Why), Context()));
        await Dated((port, fact, from) => port.ChangeNationalities(person, new(fact, from, new(["DE"])), Context()),
            (port, fact, correction, from) => port.CorrectNationalitiesChange(person, new(fact, correction, from, new(["ES"]), Why), Context()));
        ContactPoints points = new([new(ContactKind.Other, Marker, false)]);
        await Dated((port, fact, from) => port.ChangeContactPoints(person, new(fact, from, points), Context()),
            (port, fact, correction, from) => port.CorrectContactPointsChange(person, new(fact, correction, from, points, Why), Context()));
        HomeAddress home = new("DE", [Marker], "10115", Marker, Marker);
        await Dated((port, fact, from) => port.ChangeHomeAddress(person, new(fact, from, home), Context()),
            (port, fact, correction, from) => port.CorrectHomeAddressChange(person, new(fact, correction, from, home, Why), Context()));
        EmergencyContacts contacts = new([new(Marker, Marker, Marker)]);
        await Dated((port, fact, from) => port.ChangeEmergencyContacts(person, new(fact, from, contacts), Context()),
            (port, fact, correction, from) => port.CorrectEmergencyContactsChange(person, new(fact, correction, from, contacts, Why), Context()));
        BankAccount account = new(Marker, null, "US", Marker, Marker);
        await Dated((port, fact, from) => port.ChangeBankAccount(person, new(fact, from, account), Context()),
            (port, fact, correction, from) => port.CorrectBankAccountChange(person, new(fact, correction, from, account, Why), Context()));
        await Dated((port, fact, from) => port.ChangeNationalIdentifier(person, new(fact, from, new("PL", "pesel", Marker)), Context()),
            (port, fact, correction, from) => port.CorrectNationalIdentifierChange(person, new(fact, correction, from, new("PL", "pesel", Marker), Why), Context()));
        await Dated((port, fact, from) => port.ChangeExternalId(person, new(fact, from, new("payroll", Marker)), Context()),
            (port, fact, correction, from) => port.CorrectExternalIdChange(person, new(fact, correction, from, new("payroll", Marker), Why), Context()));

        await PlantCustomValue(company, person);

        async Task Dated(
            Func<PersonDetails, FactId, DateOnly, Task<CommandOutcome>> change, Func<PersonDetails, FactId, FactId, DateOnly, Task<CommandOutcome>> correct)
        {
            var fact = NewIds.Of<FactId>();
            Accepted(await hosts.One.As<PersonDetails, CommandOutcome>(company.Tenant, port => change(port, fact, Jan1))).Answer.Changed.Should().BeTrue();
            Accepted(await hosts.One.As<PersonDetails, CommandOutcome>(company.Tenant, port => correct(port, fact, NewIds.Of<FactId>(), Jan1.AddDays(1)))).Answer.Changed.Should().BeTrue();
        }
    }

    private async Task PlantCustomValue(Company company, PersonId person)
    {
        var (field, fact) = (NewIds.Of<CustomFieldId>(), NewIds.Of<FactId>());
        Accepted(await hosts.One.As<CustomFields, CommandOutcome>(company.Tenant, port => port.Define(
            new(field, "favourite-cake", "Favourite cake", new(CustomFieldType.Text, null, null, null, null, [])), Context())));
        await Values(port => port.Change(person, new(fact, field, Jan1, new CustomValue.Words(Marker)), Context()));
        await Values(port => port.CorrectChange(person, new(fact, NewIds.Of<FactId>(), field, Jan1, new CustomValue.Words($"{Marker}!"), Why), Context()));

        async Task Values(Func<CustomValues, Task<CommandOutcome>> call) => Accepted(await hosts.One.As(company.Tenant, call)).Answer.Changed.Should().BeTrue();
    }

    /// <summary>All rows of every table outside the schema of readable read models, as text.</summary>
    private async Task<string> Dump()
    {
        await using var owner = NpgsqlDataSource.Create(hosts.Owner);
        var tables = await AllTables.Of(owner, but: "readable");
        tables.Should().Contain(["log.events", "log.commands", "log.claims", "keys.person_keys"]);

        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            await using var rows = owner.CreateCommand($"select t::text from {table} t");
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync()) dump.AppendLine(reader.GetString(0));
        }
        return dump.ToString();
    }

    private async Task<List<string>> KindsPlanted(Company company)
    {
        await using var owner = NpgsqlDataSource.Create(hosts.Owner);
        await using var kinds = owner.CreateCommand($"select distinct type from log.events where tenant_id = '{company.Tenant}' and subject_id is not null");
        await using var reader = await kinds.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return [.. found.Intersect(KindsWithMarkedMembers())];
    }

    private static List<string> KindsWithMarkedMembers() =>
    [
        .. from stored in new[] { (StoredPersonEvents.Map, typeof(PersonEvent)), (StoredEmploymentEvents.Map, typeof(EmploymentEvent)) }
           from type in stored.Item2.Assembly.GetTypes()
           where type.IsSubclassOf(stored.Item2) && HasMarked(type)
           select NameOf(stored.Item1, type),
    ];

    private static bool HasMarked(Type type) => type.GetProperties().Any(property =>
        property.PropertyType == typeof(Reason)
        || property.PropertyType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(Identifying<>));

    private static string NameOf(StoredEvents stored, Type type) =>
        stored.NameOf(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type));
}
