using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>The rows of a table, read once from the first to the last, of which only the current one is in memory.</summary>
internal interface IRows : IDisposable
{
    /// <summary>What the table is called in messages.</summary>
    string Name { get; }

    /// <summary>The names of the columns, trimmed; one may be empty.</summary>
    ImmutableArray<string> Columns { get; }

    /// <summary>What <see cref="Number"/> counts: <c>line</c> or <c>row</c>.</summary>
    string Unit { get; }

    /// <summary>Where the current row is, from 1.</summary>
    long Number { get; }

    /// <summary>Whether the current row has a field for each column. One that has not is damaged, and its fields are not to be read.</summary>
    bool IsWhole { get; }

    /// <summary>Why the table could not be read to its end, in words; null if it was.</summary>
    string? EndedBy { get; }

    /// <summary>What a row is whose text has bytes that are none.</summary>
    NoteKind NotText => NoteKind.NotUtf8;

    /// <summary>A field of the current row as text, trimmed.</summary>
    /// <param name="column">Index into the columns.</param>
    string this[int column] { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    bool Next();
}
