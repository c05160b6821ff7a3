namespace HrSaas.Domain.People.CustomFields;

using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Domain.Kernel;

/// <summary>What a custom field says of a person. Which of these it is, the field's type says: a day and a choice are words, too.</summary>
public abstract record CustomValue
{
    private protected CustomValue() { }

    /// <summary>A text as given, a day as <c>YYYY-MM-DD</c>, or the code of a choice.</summary>
    public sealed record Words(string Text) : CustomValue
    {
        /// <summary>Whether it is a day between 1900 and 2999; outside of these a day is a slip of the keyboard.</summary>
        public bool IsDay =>
            DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999;
    }

    /// <summary>A number as given; 1.5 and 1.50 are the same.</summary>
    public sealed record Number(decimal Amount) : CustomValue
    {
        private const decimal Bound = 1_000_000_000_000_000m;

        /// <summary>Whether it has at most 15 digits, <see cref="FieldForm.MostDecimals"/> of them after the point: so many every reader's double gives back as they were.</summary>
        public static bool Fits(decimal amount)
        {
            var digits = Math.Abs(amount);
            for (var decimals = 0; decimals <= FieldForm.MostDecimals && digits < Bound; decimals++, digits *= 10)
                if (digits == decimal.Truncate(digits)) return true;
            return false;
        }

        internal static bool HasMoreDecimalsThan(decimal amount, int decimals) => decimal.Round(amount, decimals) != amount;
    }

    public sealed record YesOrNo(bool Is) : CustomValue;

    public ImmutableArray<Flaw> FindFlaws() => this switch
    {
        Words words => Text.FlawsOf("value", words.Text, Text.MaxNote),
        Number number => Number.Fits(number.Amount) ? [] : [new("value", "too-precise", "must have at most 15 digits, 6 of them after the point.")],
        YesOrNo => [],
    };

    public sealed override string ToString() => "(identifying)";
}
