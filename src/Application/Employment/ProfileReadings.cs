namespace HrSaas.Application.Employment;

using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// Tells a profile: the parts come from states kept in memory, and one read confirms all of them and answers what is not there. Rights are those of now.
/// </summary>
public sealed class ProfileReadings(
    EmploymentReadings employments, StateReader reader, IKnownLegalEntities legalEntities, IKnownOrganizationOnDay organization, IKnownPositions positions,
    IKnownNames names, IKnownPersons persons, IProfileRound rounds, Sights sights, TimeProvider time)
{
    /// <summary>The profile on a day, as known at a moment or now; null when there was no employment of that id.</summary>
    /// <param name="asOf">Null for today in the legal entity's zone.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<ProfileReading?> On(EmploymentId id, DateOnly? asOf, DateTimeOffset? knownAt, ProfileView view, CancellationToken cancellation)
    {
        Sight? sight = null;
        var day = asOf;
        if (knownAt is not null)
        {
            // Rights and today are those of now; the rest is told as it was known.
            if (await employments.Find(id, asOf, knownAt, cancellation) is not { } now) return null;
            (sight, day) = (now.Sight, now.Day);
            reader.TellAsKnownAt(knownAt);
        }
        ProfileRound? round = null;
        var draft = await reader.Confirmed(() => Make(id, day, sight, view, cancellation), async (made, read) =>
        {
            if (made is null) return await reader.Current(Roots.Employment, id.Value, cancellation) is { Version: 0 } ? [] : [id.Value];
            round = await rounds.Ask(made.Question(read, knownAt, view), cancellation);
            return round.Stale;
        });
        if (draft is null || round is null) return null;
        return draft.Sight is Sight.Nothing ? throw new NotWithinScopeException(Permission.ReadEmployments) : draft.Tell(round, knownAt, view);
    }

    private async ValueTask<ProfileDraft?> Make(EmploymentId id, DateOnly? asOf, Sight? known, ProfileView view, CancellationToken cancellation)
    {
        var folded = await reader.Find(Roots.Employment, id.Value, cancellation);
        var facts = folded.State switch
        {
            NoEmployment => null,
            CurrentEmployment current => current,
            VoidEmployment { Was: var current } => current,
        };
        if (facts is null) return null;
        var standing = folded.State as CurrentEmployment;
        var today = Today.In(await legalEntities.ZonesOf(facts.LegalEntity, cancellation), time);
        var sight = known ?? await sights.Of(id, facts.Person, standing?.On(today)?.Manager.Value, cancellation);
        var day = asOf ?? today;
        var draft = new ProfileDraft(id, folded, facts, day, sight) { On = standing?.On(day) };
        if (sight is Sight.Nothing) return draft;

        draft.Employee = await draft.Parts.Try<IReadOnlyList<PersonId>>(ProfilePart.Person, async () => await persons.KnownIdsOf(facts.Person, cancellation)) ?? draft.Employee;
        draft.Name = await draft.Parts.Try<NameOnDay>(ProfilePart.Person, async () =>
        {
            var name = await names.NameOf(facts.Person, day, cancellation);
            // Whose key is no more has no name either, and is there.
            if (name is null && !await persons.Knows(draft.Employee[0], cancellation))
                draft.Parts.Miss(ProfilePart.Person, await persons.WereErased(draft.Employee[0], cancellation) ? PartFailure.Erased : PartFailure.NotThere);
            return name;
        });
        if (draft.On is { } on) await Assigned(draft, on, cancellation);
        if (view is ProfileView.Compact || standing is null) return draft;
        draft.Headed = await draft.Parts.Try<IReadOnlyList<OrgUnitId>>(ProfilePart.DirectReports, async () => await HeadedBy(draft.Employee, day, cancellation));
        draft.Service = await draft.Parts.Try<ServiceLength>(ProfilePart.Service, async () => ServiceLength.Of(await Served(id, standing, day, cancellation)));
        draft.SeatChanges = await draft.Parts.Try<IReadOnlyList<ComingDay>>(ProfilePart.ChangesSoon, async () => await SeatChanges(standing, day, cancellation)) ?? [];
        return draft;
    }

    /// <summary>What changes after the day of the positions that the employee holds then.</summary>
    private async ValueTask<List<ComingDay>> SeatChanges(CurrentEmployment employment, DateOnly day, CancellationToken cancellation)
    {
        var changes = new List<ComingDay>();
        foreach (var held in employment.Positions.Between(employment.HireDate, employment.LastDay))
        {
            if (held.Value is not { } seat || held.Until <= day || await positions.Find(seat, cancellation) is not { } position) continue;
            changes.AddRange(Changes(position.Jobs).Concat(Changes(position.OrgUnits)).Concat(Changes(position.Locations)).Distinct());

            IEnumerable<ComingDay> Changes<T>(Timeline<T> timeline) =>
                from entry in timeline.Between(held.From, held.Until?.AddDays(-1))
                where entry.From > held.From
                select new ComingDay(entry.From, DueDayKind.AssignmentChange, entry.Fact);
        }
        return changes;
    }

    private async ValueTask Assigned(ProfileDraft draft, EmploymentOn on, CancellationToken cancellation)
    {
        var day = draft.Day;
        var position = on.Position.Value is { } held ? await draft.Parts.Try<PositionOverTime>(ProfilePart.Position, () => positions.Find(held, cancellation)) : null;
        var place = PlaceOfWork.On(day, on, position);
        if (place.Job.Value is { } job)
            draft.Job = await draft.Parts.Try<KnownJob>(ProfilePart.Job, () => organization.JobOf(job, day, cancellation));
        if (place.OrgUnit.Value is { } unit)
        {
            draft.Units = await draft.Parts.Try<IReadOnlyList<UnitOnDay>>(ProfilePart.OrgUnits, async () => await organization.PathOf(unit, day, cancellation));
            draft.CandidatesAreKnown = draft.Units is not null;
            if (draft.Units is { Count: 0 }) draft.Parts.Miss(ProfilePart.OrgUnits, PartFailure.NotThere);
        }
        if (on.Manager.Value is { } named) draft.Candidates.Add(new(ManagerRule.Named, await Remains(draft, named, cancellation)));
        if (on.Position.Value is { } seat && await draft.Parts.Try<IReadOnlyList<ManagerCandidate>>(ProfilePart.Manager, async () => await UpTheLine(draft, seat, day, cancellation)) is { } line)
            draft.Candidates.AddRange(line);
        foreach (var above in draft.Units ?? [])
            if (above.Head is { } head) draft.Candidates.Add(new(ManagerRule.UnitHead, await Remains(draft, head, cancellation), above.Id));
        foreach (var candidate in draft.Candidates)
            if (!draft.CandidateNames.ContainsKey(candidate.Person))
                draft.CandidateNames[candidate.Person] = await draft.Parts.Try<NameOnDay>(ProfilePart.Manager, () => names.NameOf(candidate.Person, day, cancellation));
    }

    /// <summary>Who holds the positions above, nearest first, up to the first that somebody else holds.</summary>
    private async ValueTask<List<ManagerCandidate>> UpTheLine(ProfileDraft draft, PositionId position, DateOnly day, CancellationToken cancellation)
    {
        var candidates = new List<ManagerCandidate>();
        foreach (var above in await positions.Above(position, day, cancellation))
        {
            var seat = (await reader.Find(Roots.Seat, Seats.StreamOf(above), cancellation)).State;
            foreach (var employment in seat.HoldersOn(day))
                if ((await reader.Find(Roots.Employment, employment.Value, cancellation)).State.Subject is { } holder)
                    candidates.Add(new(ManagerRule.ReportingLine, await Remains(draft, holder, cancellation), Position: above));
            if (candidates.Any(candidate => candidate.Person != draft.Employee[0])) break;
        }
        return candidates;
    }

    /// <summary>Who remains of a candidate: a registration that was merged is who it was merged into.</summary>
    private async ValueTask<PersonId> Remains(ProfileDraft draft, PersonId named, CancellationToken cancellation)
    {
        var ids = await draft.Parts.Try<IReadOnlyList<PersonId>>(ProfilePart.Manager, async () => await persons.KnownIdsOf(named, cancellation)) ?? [named];
        draft.CandidateIds[ids[0]] = ids;
        return ids[0];
    }

    private async ValueTask<IReadOnlyList<OrgUnitId>> HeadedBy(IReadOnlyList<PersonId> ids, DateOnly day, CancellationToken cancellation)
    {
        var headed = new List<OrgUnitId>();
        foreach (var id in ids) headed.AddRange(await organization.HeadedBy(id, day, cancellation));
        return headed;
    }

    /// <summary>The days of this employment and of those that it continues, as far as they have come by the day.</summary>
    private async ValueTask<List<ServedDays>> Served(EmploymentId id, CurrentEmployment first, DateOnly day, CancellationToken cancellation)
    {
        var served = new List<ServedDays>();
        var (one, employment) = (id, (CurrentEmployment?)first);
        while (employment is not null)
        {
            var last = employment.LastDay is { } end && end < day ? end : day;
            if (employment.HireDate <= last) served.Add(new(one, employment.HireDate, last));
            if (employment is not { ContinuesService: true, Former: { } former }) break;
            one = former;
            employment = (await reader.Find(Roots.Employment, former.Value, cancellation)).State as CurrentEmployment;
        }
        return served;
    }
}
