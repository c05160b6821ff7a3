namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>When waiting periods are over.</summary>
internal static class Waits
{
    // A pattern that never works would else be waited for without end.
    private const int MostDays = 3660;

    /// <summary>The first day after the waiting period; null where there is none.</summary>
    public static DateOnly? End(Waiting? waiting, AccountInFull account) => waiting switch
    {
        null => null,
        { Unit: WaitingUnit.Days } => account.Circumstances.ServiceFrom.AddDays(waiting.Length),
        { Unit: WaitingUnit.Months } => Anniversaries.AfterMonths(account.Circumstances.ServiceFrom, waiting.Length),
        { Unit: WaitingUnit.WorkingDays } => AfterWorkingDays(waiting.Length, account),
        _ => null,
    };

    private static DateOnly AfterWorkingDays(int days, AccountInFull account)
    {
        var day = account.Circumstances.ServiceFrom;
        for (var n = 0; days > 0 && n < MostDays; n++, day = day.AddDays(1))
            if (DayCount.WouldBeWorked(day, account.Versions.On(day)?.Value, account.Circumstances)) days--;
        return day;
    }
}
