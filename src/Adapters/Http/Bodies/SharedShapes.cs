namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Why something is corrected or withdrawn, where it concerns a person.</summary>
internal sealed class ReasonBody
{
    public static Shape<ReasonBody> Shape { get; } = new Shape<ReasonBody>("Reason", "Why: a code that reports may count, and a free text that only the person's key opens.")
        .Required("code", Kinds.Text(40, "data-entry-error", "^[a-z0-9]+(-[a-z0-9]+)*$"), "Kebab-case, from your own list.", (body, code) => body.Code = code)
        .Optional("note", Kinds.Text(2000, "Mixed up with the colleague of the same name."), "A free text about the person.", (body, note) => body.Note = note);

    public string Code { get; set; } = "";

    public string? Note { get; set; }

    public Reason Reason => new(Code, Note is { } note ? Identifying<string>.Of(note) : null);
}

/// <summary>Why something is corrected or withdrawn, where it concerns nobody in particular.</summary>
internal sealed class PlainReasonBody
{
    public static Shape<PlainReasonBody> Shape { get; } = new Shape<PlainReasonBody>("PlainReason", "Why: a code that reports may count. There is no free text, because there is no person whose key could protect it.")
        .Required("code", Kinds.Text(40, "data-entry-error", "^[a-z0-9]+(-[a-z0-9]+)*$"), "Kebab-case, from your own list.", (body, code) => body.Code = code);

    public string Code { get; set; } = "";

    public Reason Reason => new(Code);
}

internal sealed class NameBody
{
    public static Shape<NameBody> Shape { get; } = new Shape<NameBody>("PersonName", "A name in any script, kept byte for byte as given. At least one of given and family name is needed.")
        .Optional("given", Kinds.Text(200, "María José"), "Given name or names.", (body, name) => body.Given = name)
        .Optional("family", Kinds.Text(200, "García Márquez"), "Family name or names.", (body, name) => body.Family = name)
        .Optional("preferred", Kinds.Text(200, "Majo"), "What the person wishes to be called, where it differs.", (body, name) => body.Preferred = name);

    public string? Given { get; set; }

    public string? Family { get; set; }

    public string? Preferred { get; set; }

    public PersonName Name => new(Given, Family, Preferred);
}

internal sealed class PayBody
{
    public static Shape<PayBody> Shape { get; } = new Shape<PayBody>("BasePay", "Base pay as agreed for the working time in force.")
        .Required("amount", Kinds.Amount, "In major units, not negative.", (body, amount) => body.Amount = amount)
        .Required("currency", Kinds.Currency, "ISO 4217.", (body, currency) => body.Currency = currency)
        .Required("per", Kinds.OneOf(PayPeriod.Month), "The time for which the amount is agreed.", (body, period) => body.Per = period);

    public decimal Amount { get; set; }

    public Currency Currency { get; set; }

    public PayPeriod Per { get; set; }

    public BasePay Pay => new(new(Amount, Currency), Per);
}

internal sealed class ExternalIdBody
{
    public static Shape<ExternalIdBody> Shape { get; } = new Shape<ExternalIdBody>("ExternalId", "The key under which another system knows the person or the employment.")
        .Required("system", Kinds.Text(Text.MaxCode, "payroll-nl", "^[a-z0-9]+(-[a-z0-9]+)*$"), "A code of your own for that system.", (body, system) => body.System = system)
        .RequiredOrNone("key", Kinds.Text(Text.MaxName, "P-000417"), "The key, kept as given. Null: none any more.", (body, key) => body.Key = key);

    public static Kind<ExternalId> Kind { get; } = Kinds.Meaning(Shape, body => body.Value);

    public string System { get; set; } = "";

    public string? Key { get; set; }

    public ExternalId Value => new(System, Key);
}
