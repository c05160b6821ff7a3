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

    /// <summary>The full-time annual amount is at least the minimum of the range of the grade.</summary>
    PayBelowRange,

    /// <summary>The full-time annual amount is at most the maximum of the range of the grade.</summary>
    PayAboveRange,

    /// <summary>By the end of a probation somebody has decided about it.</summary>
    ProbationUndecided,

    /// <summary>Nobody is above themselves over the managers named.</summary>
    ManagersInACircle,

    /// <summary>By the time a manager leaves, another is named.</summary>
    ManagerUnderNotice,

    /// <summary>Positions are in units that are open.</summary>
    PositionInUnitNotOpen,

    /// <summary>Nobody is put on a frozen position.</summary>
    PositionTakenWhileFrozen,

    /// <summary>People work at locations that are open.</summary>
    LocationClosed,

    /// <summary>People are employed by legal entities that are open.</summary>
    LegalEntityClosed,

    /// <summary>People work by patterns that are open.</summary>
    WorkingPatternClosed,

    /// <summary>Whoever is employed is registered.</summary>
    PersonNotRegistered,

    /// <summary>What the retention rules keep no longer is erased, unless a legal hold is on.</summary>
    ErasureDue,

    /// <summary>The document that leave needs is there by the day on which it is due.</summary>
    LeaveDocumentOverdue,

    /// <summary>What a balance rests on may change; no more leave is gone than there may be.</summary>
    LeaveOverdrawn,

    /// <summary>A holiday calendar is as its source says: what the source says otherwise by now has been brought in again.</summary>
    HolidaySourceDiffers,
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
        WatchedRule.PayBelowRange => "pay-below-range",
        WatchedRule.PayAboveRange => "pay-above-range",
        WatchedRule.ProbationUndecided => "probation-undecided",
        WatchedRule.ManagersInACircle => "managers-in-a-circle",
        WatchedRule.ManagerUnderNotice => "manager-under-notice",
        WatchedRule.PositionInUnitNotOpen => "position-in-unit-not-open",
        WatchedRule.PositionTakenWhileFrozen => "position-taken-while-frozen",
        WatchedRule.LocationClosed => "location-closed",
        WatchedRule.LegalEntityClosed => "legal-entity-closed",
        WatchedRule.WorkingPatternClosed => "working-pattern-closed",
        WatchedRule.PersonNotRegistered => "person-not-registered",
        WatchedRule.ErasureDue => "erasure-due",
        WatchedRule.LeaveDocumentOverdue => "leave-document-overdue",
        WatchedRule.LeaveOverdrawn => "leave-overdrawn",
        WatchedRule.HolidaySourceDiffers => "holiday-source-differs",
    };
}
