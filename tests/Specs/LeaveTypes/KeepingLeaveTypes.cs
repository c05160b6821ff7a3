namespace HrSaas.Specs.LeaveTypes;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The annual leave that the specs talk about.</summary>
public abstract class LeaveTypeSpecs : Specs<LeaveTypeUnderSpec, LeaveType, LeaveTypeEvent, AssignmentFacts>
{
    protected static readonly LeaveTypeId Annual = Id<LeaveTypeId>("annual leave");
    protected static readonly LeavePolicyId Thirty = Id<LeavePolicyId>("the policy of 30 days"), TwentyFive = Id<LeavePolicyId>("the policy of 25 days"), Board = Id<LeavePolicyId>("the policy of the board");
    protected static readonly OrgUnitId Sales = Id<OrgUnitId>("Sales"), Company = Id<OrgUnitId>("the company");
    protected static readonly LegalEntityId Acme = Id<LegalEntityId>("Acme");
    protected static readonly LocationId Lyon = Id<LocationId>("Lyon");
    protected static readonly EmploymentId Ana = Id<EmploymentId>("Ana");
    protected static readonly LeaveCounting Counting = new(LeaveUnit.Days, CountedDays.WorkingDays, DrawsOnBalance: true);
    protected static readonly LeaveTypeSays Says = new("Annual leave", IsPaid: true);
    protected static readonly Reason Mistake = new("data-entry");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static LeaveTypeDefined Defined() => new(The("definition"), Annual, "ANNUAL", Counting, Says);

    protected static DefineLeaveType Define() => new(The("definition"), Annual, "ANNUAL", Counting, Says);

    protected static AssignLeavePolicy Assign(string fact, string from, LeaveGroup group, LeavePolicyId? policy) => new(The(fact), Day(from), new(group, policy));

    protected static LeavePolicyAssigned Assigned(string fact, string from, LeaveGroup group, LeavePolicyId? policy) => new(The(fact), Day(from), new(group, policy));

    protected static LeaveMembership InSales { get; } = new(Ana, Acme, Lyon, [Sales, Company], "permanent", "G5");

    protected static Reading<LeaveType> AnaFollows(string day, LeavePolicyId? policy) => new(
        policy is { } some ? $"on {Say(Day(day))} Ana, who works in Sales in Lyon, follows {Of(some)}" : $"on {Say(Day(day))} Ana follows no policy",
        state => state is DefinedLeaveType type ? FollowedPolicies.WinnerOn(type, InSales, Day(day))?.Value.Policy : null, policy);
}

[Rules("Defining a leave type", 1)]
public sealed class DefiningLeaveTypes : LeaveTypeSpecs
{
    [Fact]
    public void A_leave_type_says_once_and_for_all_how_it_is_counted()
    {
        Given().When(Define()).Then(Defined());
        Given(Defined()).When(Define() with { Fact = The("other definition") }).ThenRefused<LeaveTypeAlreadyDefined>();
    }

    [Fact]
    public void A_code_and_a_name_are_needed()
    {
        Given().When(Define() with { Code = " " }).ThenRefused(new NotWellFormed([new("code", "blank", "must not be blank.")]));
        Given().When(Define() with { Says = Says with { Name = "" } }).ThenRefused(new NotWellFormed([new("name", "blank", "must not be blank.")]));
    }

    [Fact]
    public void What_is_told_of_it_is_corrected_and_never_withdrawn()
    {
        var unpaid = new LeaveTypeSays("Unpaid leave", IsPaid: false);
        Given(Defined()).When(new CorrectLeaveTypeDefinition(The("definition"), The("correction"), unpaid, Mistake))
            .Then(new LeaveTypeDefinitionCorrected(The("definition"), The("correction"), unpaid, Mistake));
        Given(Defined()).When(new CorrectLeaveTypeDefinition(The("definition"), The("correction"), Says, Mistake)).ThenNothing();
        Given(Defined()).When(new CorrectLeaveTypeDefinition(The("definition"), The("correction"), unpaid with { Name = "" }, Mistake))
            .ThenRefused(new NotWellFormed([new("name", "blank", "must not be blank.")]));
        Given(Defined()).When(new RescindLeaveTypeFact(The("definition"), Mistake)).ThenRefused<LeaveTypeStays>();
        Given(Defined(), new LeaveTypeDefinitionCorrected(The("definition"), The("correction"), unpaid, Mistake)).When(new RescindLeaveTypeFact(The("correction"), Mistake))
            .Then(new LeaveTypeFactRescinded(The("correction"), Mistake));
    }

    [Fact]
    public void A_reason_has_a_code_and_a_fact_is_one_of_the_type()
    {
        var (flaw, no, other) = (new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]), new Reason("No"), The("nothing"));
        LeaveTypeEvent[] assigned = [Defined(), Assigned("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty)];
        var assignment = new CorrectLeavePolicyAssignment(The("assignment"), The("correction"), Day("2026-02-01"), new(LeaveGroup.Everybody, Thirty), no);
        foreach (var command in (object[])[new CorrectLeaveTypeDefinition(The("definition"), The("correction"), Says with { IsPaid = false }, no), new RescindLeaveTypeFact(The("assignment"), no), assignment])
            Given(assigned).When(command).ThenRefused(flaw);
        Given(assigned).When(new CorrectLeaveTypeDefinition(other, The("correction"), Says with { IsPaid = false }, Mistake)).ThenRefused(new FactNotFound(other));
        Given(assigned).When(new RescindLeaveTypeFact(other, Mistake)).ThenRefused(new FactNotFound(other));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_type_that_is_not_there()
    {
        Given().When(new CorrectLeaveTypeDefinition(The("definition"), The("correction"), Says, Mistake)).ThenRefused<LeaveTypeNotFound>();
        Given().When(Assign("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty)).ThenRefused<LeaveTypeNotFound>();
        Given().When(new CorrectLeavePolicyAssignment(The("assignment"), The("correction"), Day("2026-01-01"), new(LeaveGroup.Everybody, Thirty), Mistake)).ThenRefused<LeaveTypeNotFound>();
        Given().When(new RescindLeaveTypeFact(The("assignment"), Mistake)).ThenRefused<LeaveTypeNotFound>();
    }
}

[Rules("Assigning leave policies", 2)]
public sealed class AssigningLeavePolicies : LeaveTypeSpecs
{
    [Fact]
    public void A_group_follows_a_policy_from_a_day_until_the_next_is_assigned_to_it()
    {
        Given(Defined()).When(Assign("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty)).Then(Assigned("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty))
            .Showing(AnaFollows("2025-12-31", null), AnaFollows("2026-01-01", Thirty));
        Given(Defined(), Assigned("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty)).When(Assign("next", "2027-01-01", LeaveGroup.Everybody, Thirty)).ThenNothing();
        Given(Defined(), Assigned("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty))
            .When(Assign("next", "2027-01-01", LeaveGroup.Everybody, TwentyFive)).Then(Assigned("next", "2027-01-01", LeaveGroup.Everybody, TwentyFive))
            .Showing(AnaFollows("2026-12-31", Thirty), AnaFollows("2027-01-01", TwentyFive));
    }

    [Fact]
    public void Of_two_groups_the_narrower_one_wins_whichever_was_assigned_first()
    {
        LeaveGroup[] narrowing =
        [
            LeaveGroup.Everybody, LeaveGroup.Of(Acme), LeaveGroup.Of(Lyon), LeaveGroup.OfContractType("permanent"), LeaveGroup.OfGrade("G5"), LeaveGroup.Of(Company), LeaveGroup.Of(Sales), LeaveGroup.Of(Ana),
        ];
        for (var i = 0; i + 1 < narrowing.Length; i++)
        {
            Given(Defined(), Assigned("wider", "2026-01-01", narrowing[i], Thirty), Assigned("narrower", "2026-01-01", narrowing[i + 1], Board)).Shows(AnaFollows("2026-06-01", Board));
            Given(Defined(), Assigned("narrower", "2026-01-01", narrowing[i + 1], Board), Assigned("wider", "2026-01-01", narrowing[i], Thirty)).Shows(AnaFollows("2026-06-01", Board));
        }
        Given(Defined(), Assigned("other", "2026-01-01", LeaveGroup.OfGrade("G6"), Board), Assigned("wider", "2026-01-01", LeaveGroup.Everybody, Thirty)).Shows(AnaFollows("2026-06-01", Thirty));
    }

    [Fact]
    public void Where_a_group_has_no_policy_any_more_the_wider_ones_count_again()
    {
        LeaveTypeEvent[] assigned = [Defined(), Assigned("wider", "2026-01-01", LeaveGroup.Everybody, Thirty), Assigned("narrower", "2026-01-01", LeaveGroup.Of(Ana), Board)];
        Given(assigned).When(Assign("end", "2026-07-01", LeaveGroup.Of(Ana), null)).Then(Assigned("end", "2026-07-01", LeaveGroup.Of(Ana), null))
            .Showing(AnaFollows("2026-06-30", Board), AnaFollows("2026-07-01", Thirty));
        Given(Defined()).When(Assign("end", "2026-07-01", LeaveGroup.Of(Ana), null)).ThenNothing();
    }

    [Fact]
    public void A_group_names_what_its_kind_is_about_and_nothing_else()
    {
        void Flawed(LeaveGroup group, string member, string code, string detail) =>
            Given(Defined()).When(Assign("assignment", "2026-01-01", group, Thirty)).ThenRefused(new NotWellFormed([new("group." + member, code, detail)]));
        const string missing = "must be given with this kind of group.", needless = "must be left out with this kind of group.";
        Flawed(new(LeaveGroupKind.LegalEntity), "legalEntityId", "required-with-this-kind", missing);
        Flawed(new(LeaveGroupKind.Location), "locationId", "required-with-this-kind", missing);
        Flawed(new(LeaveGroupKind.OrgUnit), "orgUnitId", "required-with-this-kind", missing);
        Flawed(new(LeaveGroupKind.Employment), "employmentId", "required-with-this-kind", missing);
        Flawed(new(LeaveGroupKind.Grade), "code", "required-with-this-kind", missing);
        Flawed(LeaveGroup.Everybody with { OrgUnit = Sales }, "orgUnitId", "not-with-this-kind", needless);
        Flawed(LeaveGroup.OfGrade(" "), "code", "blank", "must not be blank.");
    }

    [Fact]
    public void Group_and_policy_have_to_be_there()
    {
        Given(Defined()).Where(world => world with { GroupIsKnown = false }).When(Assign("assignment", "2026-01-01", LeaveGroup.Of(Sales), Thirty))
            .ThenRefused(new LeaveGroupNotKnown(LeaveGroup.Of(Sales)));
        Given(Defined()).Where(world => world with { PolicyIsOfType = false }).When(Assign("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty)).ThenRefused(new LeavePolicyNotKnown(Thirty));
    }

    [Fact]
    public void An_assignment_is_corrected_and_withdrawn()
    {
        LeaveTypeEvent[] assigned = [Defined(), Assigned("assignment", "2026-01-01", LeaveGroup.Everybody, Thirty)];
        var correct = new CorrectLeavePolicyAssignment(The("assignment"), The("correction"), Day("2026-02-01"), new(LeaveGroup.Everybody, TwentyFive), Mistake);
        Given(assigned).When(correct).Then(new LeavePolicyAssignmentCorrected(The("assignment"), The("correction"), Day("2026-02-01"), new(LeaveGroup.Everybody, TwentyFive), Mistake))
            .Showing(AnaFollows("2026-01-31", null), AnaFollows("2026-02-01", TwentyFive));
        Given(assigned).When(correct with { EffectiveDate = Day("2026-01-01"), Assignment = new(LeaveGroup.Everybody, Thirty) }).ThenNothing();
        Given(assigned).When(correct with { Fact = The("nothing") }).ThenRefused(new FactNotFound(The("nothing")));
        Given(assigned).Where(world => world with { PolicyIsOfType = false }).When(correct).ThenRefused(new LeavePolicyNotKnown(TwentyFive));
        Given(assigned).Where(world => world with { GroupIsKnown = false }).When(correct).ThenRefused(new LeaveGroupNotKnown(LeaveGroup.Everybody));
        Given(assigned).When(correct with { Assignment = new(LeaveGroup.OfGrade(" "), Thirty) }).ThenRefused(new NotWellFormed([new("group.code", "blank", "must not be blank.")]));
        Given(assigned).When(new RescindLeaveTypeFact(The("assignment"), Mistake)).Then(new LeaveTypeFactRescinded(The("assignment"), Mistake)).Showing(AnaFollows("2026-06-01", null));
    }
}
