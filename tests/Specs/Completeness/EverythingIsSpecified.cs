namespace HrSaas.Specs.Completeness;

using System.Text.RegularExpressions;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.Organization.WorkingPatterns;

public sealed partial class EverythingIsSpecified
{
    /// <summary>Answered by the store, in whose claims these names are kept, and by no rule of a root.</summary>
    private static readonly Refusal[] AnsweredByClaims =
        [new LegalEntityCodeTaken("ACME"), new LocationCodeTaken("LYS"), new JobCodeTaken("ENG"), new HrSaas.Domain.Organization.Positions.PositionCodeTaken("P-1"), new EmployeeNumberTaken(), new FirstHireUnderWay(), new ExternalIdTaken(By: null),
            new HrSaas.Domain.People.Persons.IdentifierTaken(By: null), new HrSaas.Domain.People.CustomFields.CustomFieldCodeTaken("shirt-size"),
            new HrSaas.Domain.People.RetentionRules.RetentionRuleTaken(HrSaas.Domain.People.RetentionRules.RetentionKind.AfterEmployment, "DE"), new HrSaas.Domain.Organization.WorkingPatterns.WorkingPatternCodeTaken("FULL"),
            new HrSaas.Domain.Organization.HolidayCalendars.HolidayCalendarCodeTaken("ES"), new PayRangeTaken("G5", Currency.Of("EUR")!.Value), new HrSaas.Domain.Tenancy.Roles.RoleCodeTaken("hr-partner"),
            new HrSaas.Domain.Leave.LeaveTypes.LeaveTypeCodeTaken("ANNUAL"), new HrSaas.Domain.Leave.LeavePolicies.LeavePolicyCodeTaken("ANNUAL-30"), new HrSaas.Domain.Leave.LeaveAccounts.LeaveRequestTaken(default)];

    private static IEnumerable<Type> DomainTypes =>
        RootsUnderSpec.All.Select(root => root.Events.Assembly).Append(typeof(Refusal).Assembly).Distinct().SelectMany(assembly => assembly.GetTypes());

    [Fact]
    public void Every_root_of_the_domain_is_under_spec() =>
        DomainTypes.Where(type => type.BaseType == typeof(object) && type.Name.EndsWith("Event", StringComparison.Ordinal) && type.IsAbstract)
            .Should().BeEquivalentTo(RootsUnderSpec.All.Select(root => root.Events), "RootsUnderSpec has a line for each root");

    [Fact]
    public void Every_cell_of_every_decision_table_has_a_spec() =>
        (from root in RootsUnderSpec.All
         from status in root.Statuses
         from command in root.Commands
         where !root.Cell(status, command).Any()
         select $"{root.Name}: {command.Name} when {status}").Should().BeEmpty("for each of these a spec has to say what comes of it");

    [Fact]
    public void Every_command_is_a_column_of_a_decision_table() =>
        DomainTypes.SelectMany(type => type.GetMethods()).Where(method => method is { Name: "Decide", IsStatic: true, IsPublic: true })
            .Select(method => method.GetParameters()[1].ParameterType)
            .Should().BeEquivalentTo(RootsUnderSpec.All.SelectMany(root => root.Commands), "the commands that a root decides are those that its …UnderSpec lists");

    [Fact]
    public void Every_event_is_the_outcome_of_a_spec() =>
        DomainTypes.Where(type => !type.IsAbstract && RootsUnderSpec.All.Any(root => type.IsSubclassOf(root.Events)))
            .Except(ToldSpecs.Scenarios.SelectMany(scenario => scenario.Events)).Should().BeEmpty("no spec ends with these events");

    [Fact]
    public void Every_refusal_is_the_outcome_of_a_spec_or_answered_by_a_claim() =>
        DomainTypes.Where(type => type.IsSubclassOf(typeof(Refusal)))
            .Except(ToldSpecs.Scenarios.Where(scenario => scenario.Refusal is not null).Select(scenario => scenario.Refusal!.GetType()))
            .Should().BeEquivalentTo(AnsweredByClaims.Select(refusal => refusal.GetType()), "what no spec ends with is answered by a claim, or by nobody");

    [Fact]
    public void The_code_of_a_refusal_is_its_name_and_its_detail_a_sentence()
    {
        foreach (var refusal in ToldSpecs.Scenarios.Select(scenario => scenario.Refusal).OfType<Refusal>().Concat(AnsweredByClaims))
        {
            refusal.Code.Should().Be(WordStart().Replace(refusal.GetType().Name, "-$1").ToLowerInvariant());
            refusal.Detail.Should().EndWith(".");
            refusal.ToString().Should().Be($"{refusal.Code}: {refusal.Detail}");
        }
    }

    [Fact]
    public void Names_that_belong_to_others_are_conflicts() =>
        AnsweredByClaims.Should().OnlyContain(refusal => refusal.Kind == RefusalKind.Conflict);

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex WordStart();
}
