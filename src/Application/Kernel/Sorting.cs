namespace HrSaas.Application.Kernel;

/// <summary>One of the columns that a list is sorted by.</summary>
public readonly record struct SortedBy<TColumn>(TColumn Column, bool IsDescending = false) where TColumn : struct, Enum;
