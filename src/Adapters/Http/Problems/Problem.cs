namespace HrSaas.Adapters.Http.Problems;

/// <summary>What is wrong with one member of the body, one parameter or one header.</summary>
/// <param name="Pointer">A JSON pointer (RFC 6901) into the body; <c>""</c> is the whole of it.</param>
public sealed record FieldError(string Pointer, string Code, string Detail);

/// <summary>An answer that is not what was asked for, as RFC 9457 writes it. The page behind its type says why and how to get out of it.</summary>
/// <param name="Code">Kebab-case; the last segment of the problem's type.</param>
/// <param name="Detail">One sentence with the values at hand, and no identifying data.</param>
public sealed record Problem(int Status, string Code, string Detail)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Seconds after which it is worth trying again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The resource's current entity tag, where the sender's was stale.</summary>
    public string? ETag { get; init; }

    /// <summary>What RFC 6750 wants a 401 to say beside its status.</summary>
    public string? Challenge { get; init; }

    /// <summary>The code as a title: <c>before-hire-date</c> is "Before hire date".</summary>
    public static string TitleOf(string code) => string.Concat(char.ToUpperInvariant(code[0]).ToString(), code[1..].Replace('-', ' '));
}

/// <summary>Ends a request with a problem, from wherever it is found. It is caught once, at the edge.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
