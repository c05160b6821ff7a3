namespace HrSaas.UseCases.ReadModels;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.People.Persons;

/// <summary>Makes long histories of commands that the rules let through: one decision after the other, each with what it recorded.</summary>
public sealed partial class Histories(int seed)
{
    public static readonly DateOnly First = new(2026, 1, 1);
    public const int Days = 120;

    private readonly Random _random = new(seed);

    /// <summary>Decisions about one employment, each a list of events.</summary>
    public List<EmploymentEvent[]> OfEmployment(PersonId person, int commands)
    {
        var (state, history, facts) = (Employment.Initial, new List<EmploymentEvent[]>(), new List<FactId>());
        var hire = Fact(facts);
        Record(Employment.Decide(
            state, new Hire(hire, person, new(Id()), new($"{seed:0000}-{Id():n}"), Terms()), new(true, true, AssignmentFacts.AllKnown)).Events);
        while (commands-- > 0) Record(Try().Events);
        return history;

        Decision<EmploymentEvent> Try() => _random.Next(25) switch
        {
            0 => Employment.Decide(state, new CorrectHire(hire, Fact(facts), Terms(), Reason), new(AssignmentFacts.AllKnown)),
            1 or 2 or 3 => Employment.Decide(state, new TransferEmployee(Fact(facts), Day(), Transfer()), AssignmentFacts.AllKnown),
            4 => Employment.Decide(state, new CorrectTransfer(Known(facts), Fact(facts), Day(), Transfer(), Reason), AssignmentFacts.AllKnown),
            5 or 6 => Employment.Decide(state, new ChangePay(Fact(facts), Day(), Pay())),
            7 => Employment.Decide(state, new CorrectPayChange(Known(facts), Fact(facts), Day(), Pay(), Reason)),
            8 => Employment.Decide(state, new Terminate(Fact(facts), Day(), Reason)),
            9 => Employment.Decide(state, new CorrectTermination(Known(facts), Fact(facts), Day(), Reason, Reason)),
            11 => Employment.Decide(state, new Promote(Fact(facts), Day(), new(new(Id()), Pay: Pay())), AssignmentFacts.AllKnown),
            12 or 13 => Employment.Decide(state, new ChangeWorkingTime(Fact(facts), Day(), new(new Fte((1 + _random.Next(4)) / 4m), Pay: _random.Next(2) == 0 ? Pay() : null)), AssignmentFacts.AllKnown),
            16 => Employment.Decide(state, new ChangeGrade(Fact(facts), Day(), new(_random.Next(2) == 0 ? "P1" : "P2"))),
            17 => Employment.Decide(state, new ChangeContract(Fact(facts), Day(), new(new(ContractType.FixedTerm, First.AddDays(200)), First.AddDays(_random.Next(100))))),
            18 => Employment.Decide(state, new GiveNotice(Fact(facts), Fact(facts), NoticeBy.Employee, Day(), Day(), Reason)),
            19 => Employment.Decide(state, new Suspend(Fact(facts), Day(), new(SuspensionType.Unpaid, _random.Next(2) == 0 ? null : First.AddDays(Days)))),
            14 or 20 => Employment.Decide(state, new GrantAllowance(Fact(facts), Day(), new(Code(), Pay()))),
            21 => Employment.Decide(state, new EndAllowance(Fact(facts), Code(), Day())),
            22 => Employment.Decide(state, new CorrectAllowance(Known(facts), Fact(facts), Day(), new(Code(), Pay()), Reason)),
            15 => Employment.Decide(state, new ReturnToWork(Fact(facts), Day())),
            10 => Employment.Decide(state, new WithdrawTermination(Fact(facts), Known(facts), First, Reason)),
            // The hire itself is rescinded rarely, or every history would soon be void.
            _ => Known(facts) is var named && named == hire && _random.Next(10) > 0
                ? Decision<EmploymentEvent>.Nothing : Employment.Decide(state, new RescindEmploymentFact(named, Reason)),
        };

        string Code() => _random.Next(2) == 0 ? "car" : "meals";

        void Record(IReadOnlyList<EmploymentEvent> events)
        {
            if (events.Count == 0) return;
            history.Add([.. events]);
            state = events.Aggregate(state, Employment.Evolve);
        }
    }

    /// <summary>Decisions about one person's names.</summary>
    public List<PersonEvent[]> OfPerson(PersonId person, int commands)
    {
        var (state, history, facts) = (Person.Initial, new List<PersonEvent[]>(), new List<FactId>());
        var registration = Fact(facts);
        Record(Person.Decide(state, new RegisterPerson(registration, person, Name()), new(2026, 1, 1)).Events);
        while (commands-- > 0)
            Record((_random.Next(6) switch
            {
                0 => Person.Decide(state, new CorrectRegistration(registration, Fact(facts), Name(), Reason)),
                1 or 2 or 3 => Person.Decide(state, new ChangeName(Fact(facts), Day(), Name())),
                4 => Person.Decide(state, new CorrectNameChange(Known(facts), Fact(facts), Day(), Name(), Reason)),
                _ => Known(facts) is var named && named == registration && _random.Next(5) > 0
                    ? Decision<PersonEvent>.Nothing : Person.Decide(state, new RescindPersonFact(named, Reason)),
            }).Events);
        return history;

        void Record(IReadOnlyList<PersonEvent> events)
        {
            if (events.Count == 0) return;
            history.Add([.. events]);
            state = events.Aggregate(state, Person.Evolve);
        }
    }

    /// <summary>Decisions about a tenant's org structure.</summary>
    public List<OrgStructureEvent[]> OfStructure(int commands)
    {
        var (state, history, facts) = (OrgStructure.Initial, new List<OrgStructureEvent[]>(), new List<FactId>());
        var units = new List<OrgUnitId>();
        while (commands-- > 0)
            Record((units.Count < 3 ? 0 : _random.Next(15)) switch
            {
                0 => Open(),
                1 => OrgStructure.Decide(state, new CorrectOrgUnitOpening(Known(facts), Fact(facts), Unit()!.Value, Day(), Text(), Unit(), Reason)),
                2 or 3 => OrgStructure.Decide(state, new ReparentOrgUnit(Fact(facts), Unit()!.Value, Day(), Unit())),
                4 => OrgStructure.Decide(state, new CorrectReparenting(Known(facts), Fact(facts), Unit()!.Value, Day(), Unit(), Reason)),
                5 => OrgStructure.Decide(state, new RenameOrgUnit(Fact(facts), Unit()!.Value, Day(), Text())),
                6 => OrgStructure.Decide(state, new CorrectRenaming(Known(facts), Fact(facts), Unit()!.Value, Day(), Text(), Reason)),
                7 => OrgStructure.Decide(state, new AppointHead(Fact(facts), Unit()!.Value, Day(), Some<PersonId>()), new(HeadIsKnown: true)),
                8 => OrgStructure.Decide(state, new CorrectHeadAppointment(Known(facts), Fact(facts), Unit()!.Value, Day(), Some<PersonId>(), Reason), new(HeadIsKnown: true)),
                9 => OrgStructure.Decide(state, new CloseOrgUnit(Fact(facts), Unit()!.Value, Day(), Unit(), Reason)),
                10 => OrgStructure.Decide(state, new MergeOrgUnit(Fact(facts), Unit()!.Value, Day(), Unit()!.Value, Reason)),
                11 => OrgStructure.Decide(state, new CorrectOrgUnitClosing(Known(facts), Fact(facts), Unit()!.Value, Day(), Unit(), Reason, Reason)),
                12 or 13 => Split(Unit()!.Value, Day()),
                _ => OrgStructure.Decide(state, new RescindOrgUnitFact(Known(facts), Unit()!.Value, Reason)),
            });
        return history;

        OrgUnitId? Unit() => units.Count == 0 ? null : units[_random.Next(units.Count)];

        Decision<OrgStructureEvent> Open()
        {
            var (unit, parent) = (new OrgUnitId(Id()), _random.Next(2) == 0 ? null : Unit());
            units.Add(unit);
            return OrgStructure.Decide(state, new OpenOrgUnit(Fact(facts), unit, $"U{units.Count}", Day(), Text(), parent));
        }

        Decision<OrgStructureEvent> Split(OrgUnitId unit, DateOnly day)
        {
            var part = new OrgUnitId(Id());
            units.Add(part);
            return OrgStructure.Decide(state, new SplitOrgUnit(Fact(facts), unit, day,
                [new(Fact(facts), part, $"U{units.Count}", Text(), [.. state.Below(unit, day).Select(below => new UnitToTake(Fact(facts), below.Id))])],
                _random.Next(2) == 0 ? null : Fact(facts), Reason));
        }

        void Record(Decision<OrgStructureEvent> decision)
        {
            if (decision.Events.Length == 0) return;
            history.Add([.. decision.Events]);
            state = decision.Events.Aggregate(state, OrgStructure.Evolve);
        }
    }

    private static Reason Reason => new("put-right");

    private HireTerms Terms() => new(Day(), Some<JobId>(), Some<OrgUnitId>(), Some<LocationId>(), Some<PersonId>(), _random.Next(2) == 0 ? Pay() : null);

    private Transfer Transfer() => new(
        _random.Next(2) == 0 ? new Named<OrgUnitId?>(Some<OrgUnitId>()) : null, new Named<LocationId?>(Some<LocationId>()),
        _random.Next(2) == 0 ? new Named<PersonId?>(Some<PersonId>()) : null);

    // Few values, so that facts often repeat what is already so.
    private TId? Some<TId>() where TId : struct, IId<TId> =>
        _random.Next(4) is > 0 and var n ? TId.From(new Guid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) : null;

    private BasePay Pay() => new(new(1000 + _random.Next(5), Currency.Of("EUR")!.Value), PayPeriod.Month);

    private PersonName Name() => new($"Given{_random.Next(9)}", $"Family{_random.Next(9)}");

    private string Text() => $"Name {_random.Next(5)}";

    private DateOnly Day() => First.AddDays(_random.Next(Days));

    private FactId Fact(List<FactId> all)
    {
        all.Add(new(Id()));
        return all[^1];
    }

    private FactId Known(List<FactId> all) => all[_random.Next(all.Count)];

    private static Guid Id() => Guid.CreateVersion7();
}
