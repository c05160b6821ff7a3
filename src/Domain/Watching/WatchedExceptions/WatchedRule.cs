namespace HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>What is accepted, and watched: rules over several roots that a true fact may break. Each is explained in the glossary, with its owner and the way out.</summary>
public enum WatchedRule
{
    /// <summary>The manager named in an employment works here.</summary>
    ManagerNotEmployed,

    /// <summary>People work in units that are open.</summary>
    UnitNotOpen,

    /// <summary>A person has one employment with a legal entity at a time.</summary>
    TwoEmploymentsInOneLegalEntity,

    /// <summary>All employments of a person together are full time at most.</summary>
    FteAboveFullTime,

    /// <summary>People hold positions that are open.</summary>
    PositionNotOpen,

    /// <summary>All who hold a position take no more of it together than is budgeted.</summary>
    PositionOverBudget,

    /// <summary>The head of a unit works here.</summary>
    HeadNotEmployed,

    /// <summary>An employment whose contract has an end does not go on after it.</summary>
    FixedTermOver,

    /// <summary>People have jobs that are open.</summary>
    JobClosed,

    /// <summary>People work at locations that are open.</summary>
    LocationClosed,
}

/// <summary>The rules by name: in ids, in the log and in answers.</summary>
public static class WatchedRules
{
    public static string NameOf(WatchedRule rule) => rule switch
    {
        WatchedRule.ManagerNotEmployed => "manager-not-employed",
        WatchedRule.UnitNotOpen => "unit-not-open",
        WatchedRule.TwoEmploymentsInOneLegalEntity => "two-employments-in-one-legal-entity",
        WatchedRule.FteAboveFullTime => "fte-above-full-time",
        WatchedRule.PositionNotOpen => "position-not-open",
        WatchedRule.PositionOverBudget => "position-over-budget",
        WatchedRule.HeadNotEmployed => "head-not-employed",
        WatchedRule.FixedTermOver => "fixed-term-over",
        WatchedRule.JobClosed => "job-closed",
        WatchedRule.LocationClosed => "location-closed",
    };
}
