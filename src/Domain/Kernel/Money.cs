namespace HrSaas.Domain.Kernel;

using System.Collections.Frozen;

/// <summary>An ISO 4217 currency in use.</summary>
public readonly record struct Currency
{
    private static readonly FrozenSet<string> Known = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
        "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG " +
        "HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL " +
        "MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR " +
        "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD " +
        "TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG").Split(' ').ToFrozenSet();

    private Currency(string code) => Code = code;

    /// <summary>Three capital letters; empty only for the value that no factory made.</summary>
    public string Code { get; }

    /// <summary>The currency of that code, or null when ISO 4217 has none in use.</summary>
    public static Currency? Of(string code) => Known.TryGetValue(code, out var known) ? new Currency(known) : null;

    public override string ToString() => Code;
}

/// <summary>An amount in one currency; never added to an amount in another.</summary>
/// <param name="Amount">Decimal, in major units.</param>
public readonly record struct Money(decimal Amount, Currency Currency)
{
    public override string ToString() => FormattableString.Invariant($"{Amount} {Currency}");
}
