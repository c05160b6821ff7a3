namespace HrSaas.Domain.Kernel;

using System.Globalization;
using System.Numerics;

/// <summary>
/// An exact quantity, such as 17/31 of a day: thirds of a day add up to a day, which no decimal can promise. Always in lowest terms, the
/// denominator positive.
/// </summary>
/// <remarks>
/// Why 128 bits are enough. Denominators come from lengths of periods (7, 13 to 16, 28 to 31, 59 to 62, 89 to 92, 181 to 184, 365, 366 days), from
/// the number of periods in a year, from minutes worked on a day (1440 at most) and from decimals with four digits. Whatever is added divides their least
/// common multiple, which is below 10^27 where two decimals are multiplied; amounts are below 10^7. Another schedule
/// within a leave year brings a number below 373 beside them, which is gone when the year is whole. Sums are taken over the least common denominator and products
/// are reduced before they are multiplied, so that nothing in between is larger than the result. Should it ever overflow, it throws: no wrong number.
/// </remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly Int128 _denominatorLessOne;

    private Fraction(Int128 numerator, Int128 denominator) => (Numerator, _denominatorLessOne) = (numerator, denominator - 1);

    public Int128 Numerator { get; }

    public Int128 Denominator => _denominatorLessOne + 1;

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(1, 1);

    public static Fraction Half { get; } = new(1, 2);

    public bool IsZero => Numerator == 0;

    public bool IsNegative => Numerator < 0;

    public bool IsPositive => Numerator > 0;

    /// <param name="denominator">Not 0.</param>
    public static Fraction Of(Int128 numerator, Int128 denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        if (numerator == 0) return default;
        if (denominator > 0 && IsLong(numerator) && IsLong(denominator)) return OfSmall((long)numerator, (long)denominator);
        var common = GreatestCommonDivisor(Int128.Abs(numerator), Int128.Abs(denominator));
        if (denominator < 0) common = -common;
        return new(numerator / common, denominator / common);
    }

    public static Fraction Of(decimal value)
    {
        var bits = (Span<int>)stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 numerator = new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]), denominator = 1;
        for (var scale = (bits[3] >> 16) & 0x7F; scale > 0; scale--) denominator *= 10;
        return Of(bits[3] < 0 ? -numerator : numerator, denominator);
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static implicit operator Fraction(decimal value) => Of(value);

    public static Fraction operator +(Fraction one, Fraction other)
    {
        if (one.IsZero) return other;
        if (other.IsZero) return one;
        if (one.IsSmall && other.IsSmall) return SumOfSmall((long)one.Numerator, (long)one.Denominator, (long)other.Numerator, (long)other.Denominator);
        var (d, e) = (one.Denominator, other.Denominator);
        if (d == e) return d == 1 ? new(checked(one.Numerator + other.Numerator), 1) : Of(checked(one.Numerator + other.Numerator), d);
        var common = GreatestCommonDivisor(d, e);
        return Of(checked((one.Numerator * (e / common)) + (other.Numerator * (d / common))), checked(d / common * e));
    }

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator -(Fraction one, Fraction other) => one + -other;

    public static Fraction operator *(Fraction one, Fraction other)
    {
        if (one.IsZero || other.IsZero) return default;
        if (one.Numerator == 1 && one.Denominator == 1) return other;
        if (other.Numerator == 1 && other.Denominator == 1) return one;
        var first = GreatestCommonDivisor(Int128.Abs(one.Numerator), other.Denominator);
        var second = GreatestCommonDivisor(Int128.Abs(other.Numerator), one.Denominator);
        return new(checked(one.Numerator / first * (other.Numerator / second)), checked(one.Denominator / second * (other.Denominator / first)));
    }

    public static Fraction operator /(Fraction one, Fraction other) => one * Of(other.Denominator, other.Numerator);

    public static bool operator <(Fraction one, Fraction other) => one.CompareTo(other) < 0;

    public static bool operator >(Fraction one, Fraction other) => one.CompareTo(other) > 0;

    public static bool operator <=(Fraction one, Fraction other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Fraction one, Fraction other) => one.CompareTo(other) >= 0;

    public static Fraction Min(Fraction one, Fraction other) => one < other ? one : other;

    public static Fraction Max(Fraction one, Fraction other) => one > other ? one : other;

    public int CompareTo(Fraction other) =>
        Denominator == other.Denominator ? Numerator.CompareTo(other.Numerator) : Int128.Sign((this - other).Numerator);

    /// <summary>The largest whole number that is not above it.</summary>
    public Int128 Floor()
    {
        var whole = Numerator / Denominator;
        return Numerator < 0 && whole * Denominator != Numerator ? whole - 1 : whole;
    }

    /// <summary>Rounded half away from zero, as it is shown.</summary>
    public decimal ToDecimal(int decimals = 4)
    {
        Int128 scale = 1;
        for (var n = 0; n < decimals; n++) scale *= 10;
        var half = (Of(Int128.Abs(Numerator), Denominator) * new Fraction(scale, 1) + Half).Floor();
        return (decimal)(Numerator < 0 ? -half : half) / (decimal)scale;
    }

    /// <summary>At most four decimals, as quantities of leave are shown everywhere.</summary>
    public override string ToString() => ToDecimal().ToString("0.####", CultureInfo.InvariantCulture);

    // Nearly all are: and dividing 64 bits costs a small part of dividing 128.
    private bool IsSmall => _denominatorLessOne < long.MaxValue && IsLong(Numerator);

    private static bool IsLong(Int128 value) => value <= long.MaxValue && value >= -long.MaxValue;

    private static Fraction SumOfSmall(long a, long d, long b, long e)
    {
        if (d == e) return Of((Int128)a + b, d);
        var common = (long)GreatestCommonDivisor((ulong)d, (ulong)e);
        return Of((Math.BigMul(a, e / common)) + Math.BigMul(b, d / common), Math.BigMul(d / common, e));
    }

    private static Fraction OfSmall(long numerator, long denominator)
    {
        if (denominator == 1) return new(numerator, 1);
        var common = (long)GreatestCommonDivisor((ulong)Math.Abs(numerator), (ulong)denominator);
        return common == 1 ? new(numerator, denominator) : new(numerator / common, denominator / common);
    }

    /// <summary>By halving and subtracting (Stein), for dividing costs more. Neither is 0.</summary>
    private static ulong GreatestCommonDivisor(ulong one, ulong other)
    {
        var twos = BitOperations.TrailingZeroCount(one | other);
        one >>= BitOperations.TrailingZeroCount(one);
        while (other != 0)
        {
            other >>= BitOperations.TrailingZeroCount(other);
            if (one > other) (one, other) = (other, one);
            other -= one;
        }
        return one << twos;
    }

    private static Int128 GreatestCommonDivisor(Int128 one, Int128 other)
    {
        while (one > ulong.MaxValue || other > ulong.MaxValue)
        {
            if (other == 0) return one;
            (one, other) = (other, one % other);
        }
        return other == 0 ? one : GreatestCommonDivisor((ulong)one, (ulong)other);
    }
}
