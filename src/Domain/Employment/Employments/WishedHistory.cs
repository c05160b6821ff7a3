namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The terms of an employment that a history from elsewhere may tell, each over time.</summary>
public enum AgreedTerm { Job, Position, OrgUnit, Location, Manager, Fte, WorkingPattern, Grade, Pay, Contract }

/// <summary>What a history says from a day on; it leaves alone what it does not name.</summary>
/// <param name="Row">Its place among the rows of the history: of one day, the last counts.</param>
/// <param name="Says">By term: what it is from then on; null where there is none.</param>
public sealed record WishedChange(int Row, DateOnly From, ImmutableDictionary<AgreedTerm, object?> Says);

/// <summary>How the employment ends.</summary>
public sealed record WishedEnd(int Row, DateOnly LastDay, Reason Reason);

/// <summary>
/// An employment from the hire to the last day as another system tells it. What it says of a day before the hire date applies from the hire date; what it says twice
/// changes nothing; of one day, the last that is said is what is seen of the day.
/// </summary>
/// <param name="Told">The terms that it tells at all. All others are none of its business.</param>
public sealed record WishedHistory(DateOnly HireDate, ImmutableArray<WishedChange> Changes, WishedEnd? End, ImmutableHashSet<AgreedTerm> Told)
{
    /// <summary>What somebody is hired with.</summary>
    public HireTerms HireTerms => TermsOn(new(HireDate), new WishedDays(this).Base());

    /// <summary>Terms that say what a history says of the day of hire, and leave alone what it does not tell.</summary>
    internal static HireTerms TermsOn(HireTerms terms, IReadOnlyDictionary<AgreedTerm, object?> says)
    {
        foreach (var (term, value) in says) terms = With(terms, term, value);
        return terms;
    }

    private static HireTerms With(HireTerms terms, AgreedTerm term, object? value) => term switch
    {
        AgreedTerm.Job => terms with { Job = (JobId?)value },
        AgreedTerm.Position => terms with { Position = (PositionId?)value },
        AgreedTerm.OrgUnit => terms with { OrgUnit = (OrgUnitId?)value },
        AgreedTerm.Location => terms with { Location = (LocationId?)value },
        AgreedTerm.Manager => terms with { Manager = (PersonId?)value },
        AgreedTerm.Fte => terms with { Fte = value is Fte fte && fte != Fte.Full ? fte : null },
        AgreedTerm.WorkingPattern => terms with { WorkingPattern = (WorkingPatternId?)value },
        AgreedTerm.Grade => terms with { Grade = (string?)value },
        AgreedTerm.Pay => terms with { Pay = (BasePay?)value },
        AgreedTerm.Contract => terms with
        {
            Contract = value is not ContractTerm said ? null
                : terms.Contract is { } was ? was with { Type = said.Type, EndsOn = said.EndsOn }
                : new(said.Type, said.EndsOn),
        },
    };
}

/// <summary>A wished-for history, read day by day.</summary>
internal sealed class WishedDays
{
    private readonly WishedHistory _wished;
    private readonly Dictionary<AgreedTerm, (DateOnly From, object? Value)[]> _byTerm;

    public WishedDays(WishedHistory wished)
    {
        _wished = wished;
        Ordered = [.. wished.Changes.OrderBy(change => change.From).ThenBy(change => change.Row)];
        _byTerm = (from change in Ordered
                   from says in change.Says
                   group (change.From, says.Value) by says.Key).ToDictionary(said => said.Key, said => said.ToArray());
    }

    /// <summary>By day and, within a day, as they stand in the history.</summary>
    public ImmutableArray<WishedChange> Ordered { get; }

    /// <summary>What counts on the hire date before anything that is said of that day a second time.</summary>
    public Dictionary<AgreedTerm, object?> Base()
    {
        var says = _wished.Told.ToDictionary(term => term, object? (_) => null);
        var onTheDay = new HashSet<AgreedTerm>();
        foreach (var change in Ordered.TakeWhile(change => change.From <= _wished.HireDate))
            foreach (var (term, value) in change.Says)
                if (change.From < _wished.HireDate || onTheDay.Add(term)) says[term] = value;
        return says;
    }

    /// <summary>What is seen of a term on a day from the hire date on.</summary>
    public object? On(AgreedTerm term, DateOnly day)
    {
        object? value = null;
        foreach (var said in _byTerm.GetValueOrDefault(term) ?? [])
        {
            if (said.From > day) break;
            value = said.Value;
        }
        return value ?? (term is AgreedTerm.Fte ? Fte.Full : null);
    }

    /// <summary>Whether another value begins on the day.</summary>
    public bool Begins(AgreedTerm term, DateOnly day) => day > _wished.HireDate && !Equals(On(term, day), On(term, day.AddDays(-1)));

    /// <summary>The row that tells of the day: the last up to it, else the first.</summary>
    public int RowOf(DateOnly day) => Ordered.LastOrDefault(change => change.From <= day)?.Row ?? Ordered.FirstOrDefault()?.Row ?? 0;
}
