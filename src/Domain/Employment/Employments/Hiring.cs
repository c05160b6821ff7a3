namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, Hire command, HireFacts facts) => state switch
    {
        CurrentEmployment => new AlreadyHired(),
        VoidEmployment => new EmploymentIsVoid(),
        NoEmployment => Hire(command, facts),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, Rehire command, RehireFacts facts) => state switch
    {
        CurrentEmployment => new AlreadyHired(),
        VoidEmployment => new EmploymentIsVoid(),
        NoEmployment => facts.Former switch
        {
            NoEmployment => new EmploymentNotFound(),
            VoidEmployment => new EmploymentIsVoid(),
            CurrentEmployment former => Rehire(former, command, facts),
        },
    };

    /// <summary>The former employment is ended with it, by a decision of its own.</summary>
    public static Decision<EmploymentEvent> Decide(Employment state, MoveToLegalEntity command, RehireFacts facts) => state switch
    {
        CurrentEmployment => new AlreadyHired(),
        VoidEmployment => new EmploymentIsVoid(),
        NoEmployment => facts.Former switch
        {
            NoEmployment => new EmploymentNotFound(),
            VoidEmployment => new EmploymentIsVoid(),
            CurrentEmployment former => Move(former, command, facts),
        },
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectHire command, CorrectHireFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command, facts),
    };

    private static Decision<EmploymentEvent> Hire(Hire command, HireFacts facts)
    {
        if (NotWellFormed.Of(command.Number?.FindFlaws() ?? [], command.Terms.FindFlaws()) is { } flaws) return flaws;
        if (facts.PersonWasErased) return new EmployeeWasErased(command.Person);
        if (!facts.PersonIsKnown) return new UnknownPerson(command.Person);
        if (facts.Remains is { } remains) return new PersonWasMerged(command.Person, remains);
        if (!facts.LegalEntityIsKnown) return new UnknownLegalEntity(command.LegalEntity);
        if (WhyNot(command.Person, command.Terms, facts.Assignment) is { } refusal) return refusal;
        if (command.Number is { } given && facts.NumberOfPerson is { } known && given != known) return new PersonHasAnotherEmployeeNumber();
        if ((command.Number ?? facts.NumberOfPerson) is not { } number) return new EmployeeNumberMissing();
        return Begin(new EmployeeHired(
            command.Fact, command.Person, command.LegalEntity, Identifying<EmployeeNumber>.Of(number), command.Terms), command.Keys);
    }

    private static Decision<EmploymentEvent> Rehire(CurrentEmployment former, Rehire command, RehireFacts facts)
    {
        if (NotWellFormed.Of(command.Terms.FindFlaws()) is { } flaws) return flaws;
        if (facts.PersonWasErased) return new EmployeeWasErased(former.Person);
        if (!facts.LegalEntityIsKnown) return new UnknownLegalEntity(command.LegalEntity);
        if (WhyNot(former.Person, command.Terms, facts.Assignment) is { } refusal) return refusal;
        if (WhyNotAfter(former, command.Terms.HireDate) is { } tooEarly) return tooEarly;
        return Begin(new EmployeeRehired(
            command.Fact, former.Person, command.LegalEntity, former.Number, command.Terms, command.Former, command.ContinuesService), command.Keys);
    }

    private static Decision<EmploymentEvent> Move(CurrentEmployment former, MoveToLegalEntity command, RehireFacts facts)
    {
        if (NotWellFormed.Of(command.Terms.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (facts.PersonWasErased) return new EmployeeWasErased(former.Person);
        if (!facts.LegalEntityIsKnown) return new UnknownLegalEntity(command.LegalEntity);
        if (former.LegalEntity == command.LegalEntity) return new MoveWithinLegalEntity(command.LegalEntity);
        // Whose last day is set already goes on by a rehire, if at all: a move that is sent twice must not make two employments.
        if (former.Termination is { } termination) return new AlreadyTerminated(termination.Id, termination.From);
        if (WhyNot(former.Person, command.Terms, facts.Assignment) is { } refusal) return refusal;
        return Begin(new EmployeeRehired(
            command.Fact, former.Person, command.LegalEntity, former.Number, command.Terms, command.Former, ContinuesService: true), command.Keys);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectHire command, CorrectHireFacts facts)
    {
        if (NotWellFormed.Of(command.Terms.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!employment.Hires.MayCorrect(command.Fact, employment.Logs, out var fact, out var refusal)) return refusal;
        if (command.ContinuesService is not null && employment.Former is null) return new HireFollowsNone();
        var continues = command.ContinuesService ?? fact.Value.ContinuesService;
        if (fact.Says(command.Terms.HireDate, new(command.Terms, continues))) return Decision<EmploymentEvent>.Nothing;
        if (WhyNot(employment.Person, command.Terms, Restating(fact.Value.Terms.Manager, command.Terms.Manager, facts.Assignment.Keeping(fact, command.Terms))) is { } no) return no;
        return Judge(employment, new HireCorrected(fact.Id, command.Correction, command.Terms, command.Reason, continues), facts.Former);
    }

    private static Refusal? WhyNot(PersonId person, HireTerms terms, AssignmentFacts facts) =>
        WhyNot(terms.HireDate, terms.Job, terms.Position, terms.WorkingPattern, facts) ?? WhyNot(person, terms.OrgUnit, terms.Location, terms.Manager, facts);

    private static Refusal? WhyNot(DateOnly day, JobId? job, PositionId? position, WorkingPatternId? pattern, AssignmentFacts facts) =>
        job is { } j && !facts.JobIsKnown ? new UnknownJob(j)
        : position is { } p && !facts.PositionIsKnown ? new UnknownPosition(p)
        : pattern is { } w && !facts.WorkingPatternIsKnown ? new UnknownWorkingPattern(w)
        : pattern is { } later && !facts.WorkingPatternHasBegun ? new WorkingPatternNotBegun(later, day)
        : null;

    private static Refusal? WhyNot(PersonId person, OrgUnitId? unit, LocationId? location, PersonId? manager, AssignmentFacts facts) =>
        unit is { } u && !facts.OrgUnitIsKnown ? new UnknownOrgUnit(u)
        : location is { } l && !facts.LocationIsKnown ? new UnknownLocation(l)
        : manager is not { } named ? null
        : (facts.ManagerRemains ?? named) == (facts.EmployeeRemains ?? person) ? new OwnManager(person)
        : !facts.ManagerIsKnown ? new UnknownManager(named)
        : facts.ManagerRemains is { } remains ? new ManagerWasMerged(named, remains)
        : null;

    /// <summary>A correction may say again whom the fact names already, whoever has been merged since.</summary>
    private static AssignmentFacts Restating(PersonId? said, PersonId? manager, AssignmentFacts facts) =>
        said is not null && said == manager ? facts with { ManagerRemains = null, EmployeeRemains = null } : facts;

    private static FormerEmploymentNotEnded? WhyNotAfter(CurrentEmployment former, DateOnly hireDate) =>
        former.LastDay < hireDate ? null : new FormerEmploymentNotEnded(hireDate, former.LastDay);
}
