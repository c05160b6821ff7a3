namespace HrSaas.Application.Employment;

using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>A profile as far as states in memory tell it, and what is to be asked besides.</summary>
internal sealed class ProfileDraft(EmploymentId id, Folded<Employment> folded, CurrentEmployment facts, DateOnly day, Sight sight)
{
    private const int MostReports = 10, MostComing = 5;

    public DateOnly Day => day;

    public CurrentEmployment Facts => facts;

    public Sight Sight => sight;

    /// <summary>Null on a day on which nobody is employed.</summary>
    public EmploymentOn? On { get; init; }

    public ProfileParts Parts { get; } = new();

    public NameOnDay? Name { get; set; }

    public KnownJob? Job { get; set; }

    public IReadOnlyList<UnitOnDay>? Units { get; set; }

    public List<ManagerCandidate> Candidates { get; } = [];

    /// <summary>False where the units could not be told: who heads them is then not known.</summary>
    public bool CandidatesAreKnown { get; set; } = true;

    public Dictionary<PersonId, NameOnDay?> CandidateNames { get; } = [];

    /// <summary>All ids that stand for each candidate.</summary>
    public Dictionary<PersonId, IReadOnlyList<PersonId>> CandidateIds { get; } = [];

    /// <summary>All ids that stand for the employee, who remains first.</summary>
    public IReadOnlyList<PersonId> Employee { get; set; } = [facts.Person];

    /// <summary>The units that the person heads; null where that could not be told.</summary>
    public IReadOnlyList<OrgUnitId>? Headed { get; set; }

    public ServiceLength? Service { get; set; }

    /// <summary>What changes of the positions while the employee holds them.</summary>
    public IReadOnlyList<ComingDay> SeatChanges { get; set; } = [];

    public ProfileQuestion Question(IReadOnlyList<StreamVersion> read, DateTimeOffset? knownAt, ProfileView view) => new(
        read, Employee, [.. CandidateIds.Values.SelectMany(ids => ids)], [facts.Person, .. CandidateNames.Keys], Headed ?? [], day, knownAt, AsksForReports(view) ? MostReports : 0);

    public ProfileReading Tell(ProfileRound round, DateTimeOffset? knownAt, ProfileView view)
    {
        var (isFull, seesPay, standing) = (view is ProfileView.Full, sight is Sight.Everything, folded.State as CurrentEmployment);
        var manager = Leader(round);
        if (AsksForReports(view) && round.Reports is null) Parts.Miss(ProfilePart.DirectReports, round.Failure ?? PartFailure.Failed);
        if (isFull && !seesPay) Parts.Miss(ProfilePart.Pay, PartFailure.NotPermitted);
        return new(
            id, folded.Version, folded.State.StatusOn(day), new(facts.Person, NameOf(facts.Person, Name, round)), Job, On?.Position.Value,
            Units is { Count: > 0 } units ? [.. units.Take(isFull ? units.Count : 1).Select(unit => new ProfileUnit(unit.Id, unit.Code, unit.Name))] : null,
            manager?.Manager is { } found ? new(found.Person, NameOf(found.Person, CandidateNames.GetValueOrDefault(found.Person), round), found.Rule, found.OrgUnit, found.Position) : null,
            isFull && manager is { PassedOver.IsEmpty: false } ? [.. manager.PassedOver.Select(one => new ProfilePassedOver(one.Candidate.Person, one.Candidate.Rule, one.Candidate.OrgUnit, one.Candidate.Position, one.Because))] : null,
            isFull && seesPay && On is { } on ? new(on.Pay.Value, on.Fte.Value, on.Grade.Value) : null,
            round.Reports,
            isFull && Service is { } service ? new(service.Years, service.Months, service.Days, service.CountsFrom) : null,
            isFull && standing is not null ? ComingDays.After(standing, SeatChanges, day, Service?.CountsFrom, seesPay, MostComing) : null,
            Parts.Missing, day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    private bool AsksForReports(ProfileView view) => view is ProfileView.Full && Headed is not null;

    private ManagerOnDay? Leader(ProfileRound round)
    {
        if (CandidatesAreKnown && round.Employed is { } employed) return ManagerOnDay.Among(Candidates, Employee[0], person => CandidateIds[person].Any(employed.Contains));
        Parts.Miss(ProfilePart.Manager, round.Failure ?? PartFailure.Failed);
        return null;
    }

    // The key may have been destroyed since the name was read.
    private static NameOnDay? NameOf(PersonId person, NameOnDay? name, ProfileRound round) => round.Erased.Contains(person) ? null : name;
}
