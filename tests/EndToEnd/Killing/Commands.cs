namespace HrSaas.EndToEnd.Killing;

using System.Globalization;

/// <summary>What a command is about, for the audit.</summary>
internal enum What { PayChange, PayChangeAfterTheLastDay, PayChangeBeforeTheHire, Termination, Unit, Person, Hire }

/// <summary>One command as a client means it: sent under one key until there is an answer.</summary>
/// <param name="Contested">The name, number or employment that several clients are after; empty where there is none.</param>
internal sealed record Command(What What, string Path, string Body, string Key, string Contested = "");

/// <summary>What its sender was told in the end.</summary>
/// <param name="Code">The problem's code; null for an accepted command.</param>
/// <param name="Fact">Empty for a command that changed nothing.</param>
/// <param name="AnsweredAt">When the answer had arrived.</param>
internal sealed record Told(
    Command Command, string? Code, Guid Id, Guid Fact, long Version, bool Changed, DateTimeOffset RecordedAt, DateTimeOffset AnsweredAt)
{
    public bool IsAccepted => Code is null;
}

/// <summary>What there is to work on.</summary>
/// <param name="Own">An employment per client.</param>
/// <param name="Shared">Employments that all clients change.</param>
/// <param name="Ending">Employments that several clients terminate.</param>
internal sealed record Company(string LegalEntity, IReadOnlyList<string> Own, IReadOnlyList<string> Shared, IReadOnlyList<string> Ending);

/// <summary>The commands of one client, the same in every run.</summary>
internal sealed class Script(Company company, int client, int seed)
{
    private readonly Random _random = new(seed * 1000 + client);
    private int _made;

    /// <summary>The next command; <paramref name="person"/> is somebody whom this client has registered and not hired yet.</summary>
    public Command Next(string? person)
    {
        var number = _made++;
        // No two amounts are the same: each tells which command it came from.
        var amount = string.Create(CultureInfo.InvariantCulture, $"{(client + 1) * 100_000 + number}.00");
        if (person is not null)
            return Make(What.Hire, "/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{company.LegalEntity}}","employeeNumber":"C{{number / 8}}","hireDate":"2025-03-01"}""", $"C{number / 8}");
        return _random.Next(100) switch
        {
            < 62 => PayChange(company.Own[client], amount),
            < 78 => PayChange(company.Shared[_random.Next(company.Shared.Count)], amount),
            < 82 => Unit($"C{number / 8}"),
            < 88 => Make(What.Person, "/v1/people", $$$"""{"name":{"given":"P{{{client}}}","family":"N{{{number}}}"}}"""),
            < 93 => Terminate(company.Ending[_random.Next(company.Ending.Count)]),
            < 97 => AfterTheLastDay(company.Ending[_random.Next(company.Ending.Count)], amount),
            _ => Make(What.PayChangeBeforeTheHire, $"/v1/employments/{company.Own[client]}/pay-changes", Pay("2019-12-31", amount)),
        };

        Command PayChange(string employment, string to) =>
            Make(What.PayChange, $"/v1/employments/{employment}/pay-changes", Pay(Day(), to), employment);

        Command Unit(string code) =>
            Make(What.Unit, "/v1/org-units", $$"""{"code":"{{code}}","name":"Unit {{code}} of {{client}}","openedOn":"2024-01-01"}""", code);

        Command Terminate(string employment) =>
            Make(What.Termination, $"/v1/employments/{employment}/terminations", $$$"""{"lastDay":"2026-06-{{{1 + client % 30:00}}}","reason":{"code":"resignation"}}""", employment);

        Command AfterTheLastDay(string employment, string to) =>
            Make(What.PayChangeAfterTheLastDay, $"/v1/employments/{employment}/pay-changes", Pay("2026-07-01", to), employment);

        Command Make(What what, string path, string body, string contested = "") => new(what, path, body, $"{client}-{number}", contested);
    }

    private string Day() => new DateOnly(2020, 1, 1).AddDays(_random.Next(2200)).ToString("O", CultureInfo.InvariantCulture);

    private static string Pay(string day, string amount) =>
        $$$"""{"effectiveDate":"{{{day}}}","pay":{"amount":"{{{amount}}}","currency":"EUR","per":"month"}}""";
}
