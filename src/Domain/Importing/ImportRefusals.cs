namespace HrSaas.Domain.Importing;

using HrSaas.Domain.Kernel;

/// <summary>A row has more or fewer cells than the file has columns: its values have shifted, and nobody can tell which belongs where.</summary>
/// <remarks>Look for a delimiter within a value that is not quoted, or a line that was broken in two, and put the row right in the file.</remarks>
public sealed record CellsDoNotFit(int Columns, int Cells) : Refusal("cells-do-not-fit", FormattableString.Invariant($"The file has {Columns} columns; the row has {Cells} cells."));

/// <summary>A line is not of the form of its file: no object of texts and numbers in a file of NDJSON, or a quote that is never closed.</summary>
/// <remarks>Put the line right. In NDJSON, each line is one object whose members are texts, numbers, true, false or null.</remarks>
public sealed record LineNotReadable() : Refusal("line-not-readable", "The line cannot be read.");

/// <summary>A file has a column that stands for none of our members.</summary>
/// <remarks>Say in the mapping which member it is, or that other columns are to be left out (ignoreOthers).</remarks>
public sealed record ColumnNotKnown() : Refusal("column-not-known", "A column stands for no member of this kind.");

/// <summary>A file lacks a column without which its rows say nothing.</summary>
/// <remarks>Say in the mapping which column it is, or give the member a constant.</remarks>
public sealed record ColumnMissing(string Member) : Refusal("column-missing", $"No column and no constant stands for {Member}.");

/// <summary>A cell is blank that has to say something.</summary>
/// <remarks>Fill it in, or give the member a constant in the mapping.</remarks>
public sealed record CellIsBlank() : Refusal("cell-is-blank", "The cell is blank.");

/// <summary>A text is no day in any of the forms that the mapping names, or none between 1900 and 2999.</summary>
/// <remarks>Name the form of the source's days in the mapping (days); a text that stands for no day at all belongs among noDay.</remarks>
public sealed record DayNotReadable() : Refusal("day-not-readable", "The text is no day in the forms that the mapping names.");

/// <summary>A year of two digits may be of the last century or of this one, and nothing says which.</summary>
/// <remarks>Name in the mapping a pivot: the first two-digit year that is of the last century. Better, export whole years.</remarks>
public sealed record TwoDigitYear() : Refusal("two-digit-year", "The year has two digits, and the mapping names no pivot.");

/// <summary>A text is no decimal number with a point.</summary>
/// <remarks>Write numbers with a point and without separators between thousands: 1234.56.</remarks>
public sealed record NumberNotReadable() : Refusal("number-not-readable", "The text is no decimal number.");

/// <summary>A text is none of the words that the member may have.</summary>
/// <remarks>Translate the source's word into ours in the mapping (codes). The template of the kind shows which there are.</remarks>
public sealed record WordNotKnown() : Refusal("word-not-known", "The text is none of the words that the member may have.");

/// <summary>Two rows of one file are about the same thing, and each of these is told in one row.</summary>
/// <remarks>Take the row that is wrong out of the file. The first of them is read.</remarks>
public sealed record ToldTwice() : Refusal("told-twice", "An earlier row of the import has the same key.");

/// <summary>Another row about the same person was refused, and a person is brought in whole or not at all.</summary>
/// <remarks>Put the other row right and import the file again: what is there already is left alone.</remarks>
public sealed record HeldBack() : Refusal("held-back", "Another row about the same person was refused.");
