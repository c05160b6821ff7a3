namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using static Company;

/// <summary>Custom fields and what they say of persons, with two hosts that each remember states.</summary>
public sealed class CustomFieldsOfPersons(TwoHosts hosts) : IClassFixture<TwoHosts>, IAsyncLifetime
{
    private static readonly CustomValue Small = new CustomValue.Words("s"), Medium = new CustomValue.Words("m");
    private static readonly Reason Why = new("data-entry-error");
    private Company _company = null!;

    public async Task InitializeAsync() => _company = await new Company(hosts.One).Founded();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Of_fields_defined_under_one_code_at_the_same_moment_one_has_it_for_ever()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Define(NewIds.Of<CustomFieldId>(), on: n % 2 == 0 ? hosts.One : hosts.Two)));

        var field = new CustomFieldId(outcomes.OfType<Done>().Should().ContainSingle().Which.Answer.Id);
        outcomes.OfType<Refused>().Select(refused => refused.Refusal).Should().HaveCount(9).And.OnlyContain(refusal => refusal is CustomFieldCodeTaken);
        Accepted(await Keep(port => port.Retire(field, new(), Context())));
        (await Define(NewIds.Of<CustomFieldId>(), on: hosts.Two)).Should().Be(new Refused(new CustomFieldCodeTaken("shirt-size")));
    }

    [Fact]
    public async Task What_another_host_did_to_a_field_counts_at_once()
    {
        var (field, person) = (await Field(), await _company.Person());
        Accepted(await Change(person, field, Small));
        (await Change(person, field, new CustomValue.Words("xl"))).Should().Be(new Refused(new ChoiceNotKnown()));

        Accepted(await Keep(port => port.AddChoice(field, new(new("xl", "Extra large")), Context()), hosts.Two));
        Accepted(await Change(person, field, new CustomValue.Words("xl")));
        Accepted(await Keep(port => port.RetireChoice(field, new("m"), Context()), hosts.Two));
        (await Change(person, field, Medium)).Should().Be(new Refused(new ChoiceIsRetired()));
        Accepted(await Keep(port => port.Retire(field, new(), Context()), hosts.Two));
        (await Change(person, field, Small)).Should().Be(new Refused(new CustomFieldIsRetired()));
    }

    [Fact]
    public async Task A_choice_that_is_retired_while_somebody_is_given_it_was_given_before_or_not_at_all()
    {
        for (var round = 0; round < 10; round++)
        {
            var (field, person) = (await Field($"size-{round}"), await _company.Person());

            var outcomes = await Task.WhenAll(Change(person, field, Small), Keep(port => port.RetireChoice(field, new("s"), Context()), hosts.Two));

            var retired = Accepted(outcomes[1]);
            if (outcomes[0] is Done given) given.Position.Should().BeLessThan(retired.Position);
            else outcomes[0].Should().Be(new Refused(new ChoiceIsRetired()));
        }
    }

    [Fact]
    public async Task What_fields_say_is_told_in_their_words_as_known_at_a_moment()
    {
        var (field, person) = (await Field(), await _company.Person());
        var fact = Accepted(await Change(person, field, Small)).Answer.Fact!.Value;
        var before = (await Read(person))!;
        Accepted(await Keep(port => port.Relabel(field, new("Size of shirt"), Context()), hosts.Two));
        Accepted(await hosts.Two.As<CustomValues, CommandOutcome>(_company.Tenant, port => port.CorrectChange(
            person, new(fact, NewIds.Of<FactId>(), field, Jan1.AddDays(1), Medium, Why), Context())));

        before.CustomFields.Should().Equal(new CustomFieldTold(field, "shirt-size", "Shirt size", CustomFieldType.Choice, Small, "Small", new(fact, Jan1)));
        (await Read(person))!.CustomFields.Should().BeNull("it was from the next day on");
        (await Read(person, Jan1.AddDays(1)))!.CustomFields.Should().Equal(
            new CustomFieldTold(field, "shirt-size", "Size of shirt", CustomFieldType.Choice, Medium, "Medium", new(fact, Jan1.AddDays(1))));
        (await Read(person, knownAt: before.KnownAt))!.CustomFields.Should().Equal(before.CustomFields);
    }

    [Fact]
    public async Task A_value_is_gone_with_the_key_of_its_person_and_the_field_stays()
    {
        var (field, person) = (await Field(), await _company.Person());
        Accepted(await Change(person, field, Small));
        (await Read(person))!.CustomFields.Should().ContainSingle();

        await hosts.Two.Keys.Destroy(_company.Tenant, [person], default);

        (await Read(person))!.CustomFields.Should().BeNullOrEmpty();
        (await hosts.Two.As<CustomFieldReadings, CustomFieldReading?>(_company.Tenant, port => port.Find(field, null, default)))!.Label.Should().Be("Shirt size");
        await FluentActions.Awaiting(() => Change(person, field, Medium)).Should().ThrowAsync<PersonErasedException>();
    }

    [Fact]
    public async Task A_merged_person_is_told_with_the_fields_of_who_remains()
    {
        var (field, twice, remains) = (await Field(), await _company.Person(), await _company.Person());
        Accepted(await Change(twice, field, Small));
        Accepted(await Change(remains, field, Medium));
        Accepted(await hosts.One.As<Persons, CommandOutcome>(_company.Tenant, port => port.Merge(twice, new(NewIds.Of<FactId>(), remains), Context())));

        (await Read(twice))!.CustomFields!.Select(told => told.Value).Should().Equal(Medium);
        (await Change(twice, field, Medium)).Should().Be(new Refused(new PersonIsMerged(remains)));
    }

    private async Task<CustomFieldId> Field(string code = "shirt-size")
    {
        var id = NewIds.Of<CustomFieldId>();
        Accepted(await Define(id, code));
        return id;
    }

    private Task<CommandOutcome> Define(CustomFieldId id, string code = "shirt-size", UseCaseHost? on = null) => Keep(port => port.Define(
        new(id, code, "Shirt size", new(CustomFieldType.Choice, null, null, null, null, [new("s", "Small"), new("m", "Medium")])), Context()), on);

    private Task<CommandOutcome> Keep(Func<CustomFields, Task<CommandOutcome>> call, UseCaseHost? on = null) => (on ?? hosts.One).As(_company.Tenant, call);

    private Task<CommandOutcome> Change(PersonId person, CustomFieldId field, CustomValue value) => hosts.One.As<CustomValues, CommandOutcome>(
        _company.Tenant, port => port.Change(person, new(NewIds.Of<FactId>(), field, Jan1, value), Context()));

    private Task<PersonReading?> Read(PersonId person, DateOnly? day = null, DateTimeOffset? knownAt = null) => hosts.Two.As<PersonReadings, PersonReading?>(
        _company.Tenant, port => port.On(person, day ?? Jan1, knownAt, default));
}
