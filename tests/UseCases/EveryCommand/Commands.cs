namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using Npgsql;
using static Company;

/// <summary>What happens around every command, with two hosts that each remember states.</summary>
public sealed class Commands(TwoHosts hosts) : IClassFixture<TwoHosts>, IAsyncLifetime
{
    private static readonly DateOnly June1 = new(2024, 6, 1);
    private Company _company = null!;

    public async Task InitializeAsync() => _company = await new Company(hosts.One).Founded();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_command_sent_again_is_answered_as_before_on_every_host_and_done_once()
    {
        var id = await _company.Employee();
        var first = Accepted(await _company.ChangePay(id, June1, 1000, Context("key")));

        foreach (var host in new[] { hosts.One, hosts.Two })
        {
            var again = Accepted(await _company.ChangePay(id, June1, 1000, Context("key"), host));
            again.Should().Be(first with { IsReplayed = true });
        }
        (await Version(id)).Should().Be(2);
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_body_is_refused()
    {
        var id = await _company.Employee();
        await _company.ChangePay(id, June1, 1000, Context("key", "one body"));

        (await _company.ChangePay(id, June1, 2000, Context("key", "another body"))).Should().Be(new KeyReused());
        (await _company.ChangePay(id, June1, 2000, Context("key", "another body"), hosts.Two)).Should().Be(new KeyReused());
    }

    [Fact]
    public async Task Of_many_requests_under_one_key_at_once_one_is_carried_out_and_the_others_get_its_answer()
    {
        var id = await _company.Employee();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            _company.ChangePay(id, June1, 1000, Context("one"), i % 2 == 0 ? hosts.One : hosts.Two)));

        var done = outcomes.Select(Accepted).ToList();
        done.Select(d => d.Answer).Distinct().Should().HaveCount(1);
        done.Count(d => !d.IsReplayed).Should().Be(1);
        (await Version(id)).Should().Be(2);
    }

    [Fact]
    public async Task A_refusal_is_decided_anew_under_the_same_key()
    {
        var id = NewIds.Of<EmploymentId>();
        (await _company.ChangePay(id, June1, 1000, Context("again"))).Should().Be(new Refused(new EmploymentNotFound()));
        Accepted(await _company.Hire(id, await _company.Person(), "1"));

        Accepted(await _company.ChangePay(id, June1, 1000, Context("again"))).IsReplayed.Should().BeFalse();
    }

    [Fact]
    public async Task A_command_that_changes_nothing_is_accepted_records_nothing_and_is_answered_the_same_again()
    {
        var id = await _company.Employee();
        await _company.ChangePay(id, June1, 1000);

        var nothing = Accepted(await _company.ChangePay(id, June1, 1000, Context("nothing")));
        await _company.ChangePay(id, June1, 2000);
        var again = Accepted(await _company.ChangePay(id, June1, 1000, Context("nothing"), hosts.Two));

        nothing.Answer.Changed.Should().BeFalse();
        again.Should().Be(nothing with { IsReplayed = true });
        (await Version(id)).Should().Be(3);
    }

    [Fact]
    public async Task No_refusal_comes_from_a_state_that_another_host_has_moved_on_from()
    {
        var id = await _company.Employee();
        var termination = NewIds.Of<FactId>();
        Accepted(await _company.Terminate(id, new(2024, 5, 31), fact: termination));
        (await _company.ChangePay(id, June1, 1000)).Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<AfterLastDay>();
        Accepted(await _company.WithdrawTermination(id, termination, new(2024, 5, 1), hosts.Two));

        Accepted(await _company.ChangePay(id, June1, 1000, on: hosts.One));
    }

    [Fact]
    public async Task No_refusal_comes_from_a_fact_of_another_root_that_another_host_has_since_recorded()
    {
        var id = await _company.Employee();
        Accepted(await _company.Transfer(id, June1, await _company.Unit("R1")));
        var unit = await _company.Unit("R2", on: hosts.Two);

        Accepted(await _company.Transfer(id, June1, unit, on: hosts.One));
    }

    [Fact]
    public async Task What_many_clients_change_at_once_on_two_hosts_is_all_recorded_once()
    {
        var id = await _company.Employee();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 40).Select(i =>
            _company.ChangePay(id, June1.AddDays(i), 1000 + i, on: i % 2 == 0 ? hosts.One : hosts.Two)));

        outcomes.Select(outcome => Accepted(outcome).Answer.Version).Order().Should().Equal(Enumerable.Range(2, 40).Select(v => (long)v));
        (await Version(id)).Should().Be(41);
    }

    [Fact]
    public async Task A_version_that_has_moved_on_is_told_and_nothing_is_written()
    {
        var id = await _company.Employee();
        await _company.ChangePay(id, June1, 1000, on: hosts.Two);

        (await _company.ChangePay(id, June1, 2000, Context(ifMatch: 1), hosts.One)).Should().Be(new VersionDiffers(2));
        Accepted(await _company.ChangePay(id, June1, 2000, Context("seen", ifMatch: 2), hosts.One));
        Accepted(await _company.ChangePay(id, June1, 2000, Context("seen", ifMatch: 2), hosts.Two)).IsReplayed.Should().BeTrue("what was done stays done");
    }

    [Fact]
    public async Task Two_units_put_below_each_other_at_the_same_moment_never_make_a_cycle()
    {
        for (var round = 0; round < 10; round++)
        {
            OrgUnitId a = await _company.Unit($"A{round}"), b = await _company.Unit($"B{round}");

            var outcomes = await Task.WhenAll(_company.Reparent(a, b, hosts.One), _company.Reparent(b, a, hosts.Two));

            outcomes.OfType<Done>().Should().HaveCount(1);
            outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().BeOfType<CycleInOrgStructure>();
        }
    }

    [Fact]
    public async Task Of_two_units_merged_into_each_other_at_the_same_moment_one_goes_on()
    {
        for (var round = 0; round < 10; round++)
        {
            OrgUnitId a = await _company.Unit($"M{round}"), b = await _company.Unit($"N{round}");

            var outcomes = await Task.WhenAll(_company.Merge(a, b, hosts.One), _company.Merge(b, a, hosts.Two));

            outcomes.OfType<Done>().Should().HaveCount(1);
            outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().BeOfType<SuccessorNotOpen>();
        }
    }

    [Fact]
    public async Task Of_two_splits_of_a_unit_at_the_same_moment_one_is_recorded_as_a_whole_and_of_the_other_nothing()
    {
        for (var round = 0; round < 5; round++)
        {
            var whole = await _company.Unit($"S{round}");
            var taken = await _company.Unit($"T{round}", whole);
            var before = await Structure();

            var outcomes = await Task.WhenAll(_company.Split(whole, $"P{round}", taken, hosts.One), _company.Split(whole, $"Q{round}", taken, hosts.Two));

            var done = outcomes.OfType<Done>().Should().ContainSingle().Subject;
            outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().BeOfType<OrgUnitAlreadyClosed>();
            var after = await Structure();
            (after.Version - before.Version, done.Answer.Version, after.VersionOf(whole)).Should().Be((4, after.Version, after.Version));
            after.Codes.Keys.Except(before.Codes.Keys).Should().ContainSingle().Which.Should().BeOneOf($"P{round}", $"Q{round}");
        }

        async Task<OrgStructure> Structure() => (await hosts.Two.As<StateReader, Folded<OrgStructure>>(_company.Tenant, reader =>
            reader.Current(HrSaas.Application.Organization.Roots.OrgStructure, OrgStructure.StreamId, default))).State;
    }

    [Fact]
    public async Task A_unit_that_closes_while_another_is_put_below_it_is_never_closed_above_an_open_one()
    {
        for (var round = 0; round < 10; round++)
        {
            OrgUnitId a = await _company.Unit($"C{round}"), b = await _company.Unit($"D{round}");

            var outcomes = await Task.WhenAll(_company.Reparent(a, b, hosts.One), _company.Close(b, Jan1, hosts.Two));

            outcomes.OfType<Done>().Should().HaveCount(1);
            var refusal = outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal;
            (refusal is ParentIsClosed or ClosedUnitHasUnitsBelow).Should().BeTrue("{0} is no such refusal", refusal);
        }
    }

    [Fact]
    public async Task A_head_is_a_person_whom_People_know()
    {
        var (unit, nobody) = (await _company.Unit("HEADED"), NewIds.Of<PersonId>());

        (await _company.AppointHead(unit, nobody)).Should().Be(new Refused(new UnknownHead(nobody)));
        Accepted(await _company.AppointHead(unit, await _company.Person(), hosts.Two));
    }

    [Fact]
    public async Task An_employee_number_goes_to_one_of_the_persons_who_are_given_it_at_the_same_moment()
    {
        PersonId a = await _company.Person(), b = await _company.Person();

        var outcomes = await Task.WhenAll(
            _company.Hire(NewIds.Of<EmploymentId>(), a, "007"), _company.Hire(NewIds.Of<EmploymentId>(), b, "007", on: hosts.Two));

        outcomes.OfType<Done>().Should().HaveCount(1);
        outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().BeOfType<EmployeeNumberTaken>();
    }

    [Fact]
    public async Task All_employments_of_a_person_share_one_number()
    {
        var person = await _company.Person();
        Accepted(await _company.Hire(NewIds.Of<EmploymentId>(), person, "007"));

        Accepted(await _company.Hire(NewIds.Of<EmploymentId>(), person, null, on: hosts.Two));
        (await _company.Hire(NewIds.Of<EmploymentId>(), person, "008", on: hosts.Two))
            .Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<PersonHasAnotherEmployeeNumber>();
    }

    [Fact]
    public async Task The_envelope_tells_what_a_decision_has_read()
    {
        var unit = await _company.Unit("R1");
        var id = NewIds.Of<EmploymentId>();
        await _company.Hire(id, await _company.Person(), "1", unit: unit);

        await using var owner = NpgsqlDataSource.Create(hosts.Owner);
        await using var command = owner.CreateCommand(
            $"select array_length(reads, 1), (select count(*) from log.events r where r.position = any(e.reads)), correlation, actor from log.events e where stream_id = '{id}'");
        await using var reader = await command.ExecuteReaderAsync();
        (await reader.ReadAsync()).Should().BeTrue();
        (reader.GetInt32(0), reader.GetInt64(1)).Should().Be((3, 3), "person, legal entity and org structure were read");
        (reader.GetString(2), reader.GetString(3)).Should().Be(("0af7651916cd43dd8448eb211c80319c", "member:test"));
    }

    private async Task<long> Version(EmploymentId id) => (await hosts.Two.As<StateReader, Folded<Employment>>(
        _company.Tenant, reader => reader.Current(HrSaas.Application.Employment.Roots.Employment, id.Value, default))).Version;
}
