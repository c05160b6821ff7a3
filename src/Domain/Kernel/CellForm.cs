namespace HrSaas.Domain.Kernel;

/// <summary>What a cell of an imported file holds.</summary>
public enum CellForm
{
    /// <summary>As it is written, without the blanks around it.</summary>
    Text,

    /// <summary>A code or key: where the mapping names a width, zeros are put before it that the source has lost.</summary>
    Code,

    /// <summary>The first day of something.</summary>
    Day,

    /// <summary>The last day of something; where the mapping says that ends are half-open, the source has the day after.</summary>
    EndDay,

    /// <summary>A decimal number with a point.</summary>
    Number,

    /// <summary>true or false.</summary>
    YesNo,
}
