namespace HrSaas.Specs.Kernel;

using System.Numerics;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Properties;

/// <summary>Exact quantities: what integers without bounds come to, by the rules of school.</summary>
public sealed class Fractions
{
    /// <summary>Around nothing and one, and on both sides of what 64 bits hold.</summary>
    private static readonly Int128[] Numerators =
        [0, 1, -1, 2, -3, 6, 31, 365, -366, 1_000_000, long.MaxValue - 1, long.MaxValue, -long.MaxValue, (Int128)long.MaxValue + 1, -(Int128)long.MaxValue - 1, (Int128)ulong.MaxValue + 1];

    private static readonly Int128[] Denominators = [1, 2, 3, 4, 6, 7, 30, 31, 360, 366, 9_000, long.MaxValue, (Int128)long.MaxValue + 1, (Int128)ulong.MaxValue + 1];

    [Fact]
    public void A_fraction_is_in_lowest_terms_with_its_sign_above() =>
        ForAll(Numerators, Denominators, (n, d) =>
        {
            var common = (Int128)BigInteger.GreatestCommonDivisor(n, d);
            foreach (var fraction in (Fraction[])[Fraction.Of(n, d), Fraction.Of(-n, -d)])
                (fraction.Numerator, fraction.Denominator).Should().Be((n / common, d / common));
            Fraction.Of(n, -d).Should().Be(-Fraction.Of(n, d));
        });

    [Fact]
    public void Sums_differences_products_and_quotients_are_exact() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        while (choices.AnyLeft)
        {
            var (a, b) = (Small(choices), Small(choices));
            Is(a + b, Above(a) * Below(b) + Above(b) * Below(a), Below(a) * Below(b));
            Is(a - b, Above(a) * Below(b) - Above(b) * Below(a), Below(a) * Below(b));
            Is(a * b, Above(a) * Above(b), Below(a) * Below(b));
            if (!b.IsZero) Is(a / b, Above(a) * Below(b), Below(a) * Above(b));
        }
        return true;
    });

    [Fact]
    public void What_64_bits_cannot_hold_is_added_and_multiplied_all_the_same()
    {
        var (large, tiny) = (Fraction.Of((Int128)long.MaxValue + 1, 1), Fraction.Of(1, (Int128)long.MaxValue + 1));
        Is(large + large, (BigInteger)long.MaxValue * 2 + 2, 1);
        Is(large + Fraction.Half, (BigInteger)long.MaxValue * 2 + 3, 2);
        Is(Fraction.Half + large, (BigInteger)long.MaxValue * 2 + 3, 2);
        Is(tiny + tiny, 2, (BigInteger)long.MaxValue + 1);
        Is(tiny + Fraction.Half, (BigInteger)long.MaxValue + 3, ((BigInteger)long.MaxValue + 1) * 2);
        Is(tiny + Fraction.Of(1, 3), (BigInteger)long.MaxValue + 4, ((BigInteger)long.MaxValue + 1) * 3);
        Is(large * tiny, 1, 1);
        Is(Fraction.Of(long.MaxValue, 2) + Fraction.Of(long.MaxValue, 3), (BigInteger)long.MaxValue * 5, 6);
        var tooMuch = () => Fraction.Of(Int128.MaxValue, 1) + Fraction.One;
        tooMuch.Should().Throw<OverflowException>("no number is better than a wrong one");
        var far = () => Fraction.Of(Int128.MaxValue, 1) + Fraction.Half;
        far.Should().Throw<OverflowException>();
        var product = () => Fraction.Of(Int128.MaxValue, 1) * Fraction.Of(2, 1);
        product.Should().Throw<OverflowException>();
    }

    [Fact]
    public void Fractions_are_ordered_as_quantities_are()
    {
        Fraction[] ascending = [Fraction.Of(-3, 2), -Fraction.One, Fraction.Of(-1, 3), Fraction.Zero, Fraction.Of(1, 3), Fraction.Half, Fraction.Of(2, 3), Fraction.One, Fraction.Of(3, 2)];
        for (var i = 0; i < ascending.Length; i++)
            for (var j = 0; j < ascending.Length; j++)
            {
                var (one, other) = (ascending[i], ascending[j]);
                (one < other, one <= other, one > other, one >= other, one == other).Should().Be((i < j, i <= j, i > j, i >= j, i == j));
                (Fraction.Min(one, other), Fraction.Max(one, other)).Should().Be((ascending[Math.Min(i, j)], ascending[Math.Max(i, j)]));
                Math.Sign(one.CompareTo(other)).Should().Be(i.CompareTo(j));
            }
    }

    [Fact]
    public void Nothing_is_neither_positive_nor_negative()
    {
        (Fraction.Zero.IsZero, Fraction.Zero.IsPositive, Fraction.Zero.IsNegative).Should().Be((true, false, false));
        (Fraction.Half.IsZero, Fraction.Half.IsPositive, Fraction.Half.IsNegative).Should().Be((false, true, false));
        ((-Fraction.Half).IsZero, (-Fraction.Half).IsPositive, (-Fraction.Half).IsNegative).Should().Be((false, false, true));
        Fraction.Of(0, 7).Should().Be(Fraction.Zero).And.Be(default(Fraction));
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(6, 2, 3)]
    [InlineData(-6, 2, -3)]
    [InlineData(1, 3, 0)]
    [InlineData(-1, 3, -1)]
    [InlineData(0, 1, 0)]
    public void The_whole_number_not_above(int numerator, int denominator, int whole) => Fraction.Of(numerator, denominator).Floor().Should().Be(whole);

    [Theory]
    [InlineData(1, 3, 4, "0.3333")]
    [InlineData(2, 3, 4, "0.6667")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(-1, 3, 4, "-0.3333")]
    [InlineData(5, 2, 0, "3")]
    [InlineData(0, 1, 4, "0")]
    public void Shown_it_is_rounded_half_away_from_nothing(int numerator, int denominator, int decimals, string shown) =>
        Fraction.Of(numerator, denominator).ToDecimal(decimals).Should().Be(decimal.Parse(shown, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("-0.0001")]
    [InlineData("18446744073.7095")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7922816251426433759354395.0335")]
    public void A_decimal_is_kept_to_the_last_place(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var fraction = Fraction.Of(value);
        ((decimal)fraction.Numerator / (decimal)fraction.Denominator).Should().Be(value);
        (fraction == value).Should().BeTrue();
    }

    [Fact]
    public void A_whole_number_is_itself_over_one() => ((Fraction)(-12)).Should().Be(Fraction.Of(-12, 1));

    [Fact]
    public void Nothing_can_be_divided_by_nothing()
    {
        var divided = () => Fraction.One / Fraction.Zero;
        divided.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Fraction Small(Choices choices) => Fraction.Of(choices.Below(2_001) - 1_000, choices.Below(400) + 1);

    private static BigInteger Above(Fraction fraction) => fraction.Numerator;

    private static BigInteger Below(Fraction fraction) => fraction.Denominator;

    private static void Is(Fraction fraction, BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Above(fraction), Below(fraction)).Should().Be((numerator / common, denominator / common));
    }

    private static void ForAll(Int128[] some, Int128[] others, Action<Int128, Int128> check)
    {
        foreach (var one in some)
            foreach (var other in others) check(one, other);
    }
}
