namespace HrSaas.Adapters.Holidays.Service;

/// <summary>How a public service for holidays is asked.</summary>
public sealed record HolidayServiceSettings
{
    /// <summary>Where it is, such as <c>https://date.nager.at</c>; null for none.</summary>
    public Uri? Address { get; init; }

    /// <summary>For how long what it said is taken without asking again.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long one try may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often it is asked again when it fails.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The pause before the first retry, about; each further one is about twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>After how many tries it is left alone, where most of them failed.</summary>
    public int TriesBeforeBreak { get; init; } = 6;

    /// <summary>For how long it is left alone then.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(30);
}
