using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Reads a table of pictures, a row at a time. Whatever is wrong with a row concerns that row alone.</summary>
/// <param name="rows">The table.</param>
/// <param name="columns">Which columns name the pictures.</param>
/// <param name="labels">How rows get their classes.</param>
/// <param name="names">The pictures' names by id, if another table has them.</param>
/// <param name="limits">How many rows it may have.</param>
internal sealed class TableReader(
    IRows rows, TableColumns columns, IRowLabels labels, IReadOnlyDictionary<string, string>? names, TableLimits? limits = null)
{
    private readonly TableLimits _limits = limits ?? TableLimits.Default;
    private readonly RowNotes _notes = new(rows.Name, rows.Unit);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TableRow>.Builder _found = ImmutableArray.CreateBuilder<TableRow>();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _ofNoClass;
    private long _characters;

    /// <summary>Reads all rows.</summary>
    /// <param name="pictures">The pictures beside the table, by their paths.</param>
    public Result<TableContent> Read(ImmutableArray<string> pictures)
    {
        PictureIndex index = new(pictures);
        bool[] used = new bool[pictures.Length];
        int read = 0;
        for (; rows.Next(); read++)
        {
            if (_limits.ProblemOf(rows.Name, read + 1, _characters) is { } problem)
                return problem;
            Take(index, used);
        }

        for (int picture = 0; picture < used.Length; picture++)
        {
            if (!used[picture])
                _notes.Add(NoteKind.NoRow, 0, pictures[picture]);
        }

        return Result.Ok(new TableContent(_found.DrainToImmutable(), read, _counts, _ofNoClass, _notes));
    }

    private void Take(PictureIndex index, bool[] used)
    {
        if (!rows.IsWhole)
        {
            Note(NoteKind.Damaged);
            return;
        }

        string id = rows[(columns.Id ?? columns.File)!.Value];
        if (id.Length == 0)
            Note(NoteKind.NoName);
        else if (id.Contains(FileText.Replacement))
            Note(rows.NotText, id);
        else if (!_ids.Add(id))
            Note(NoteKind.Twice, id);
        else
        {
            _characters += id.Length;
            TakePicture(id, index, used);
        }
    }

    private void TakePicture(string id, PictureIndex index, bool[] used)
    {
        RowLabel label = labels.Of(rows);
        if (label.Class?.Contains(FileText.Replacement) == true)
            label = new RowLabel(null, rows.NotText, label.Class);
        if (label.Class is { } name && _counts.Count <= Limits.Classes)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _)++;
        string? named = PictureOf(id);
        (int? found, bool areSeveral) = named is null ? default : index.Find(named);
        if (named?.Contains(FileText.Replacement) == true)
            Note(rows.NotText, named);
        else if (found is not { } picture)
            Note(areSeveral ? NoteKind.Ambiguous : NoteKind.NoPicture, id);
        else if (used[picture])
            Note(NoteKind.Twice, id);
        else
        {
            used[picture] = true;
            Take(label, id, picture);
        }
    }

    private void Take(RowLabel label, string id, int picture)
    {
        if (label.Class is { } name)
            _found.Add(new TableRow(picture, columns.Id is null ? PictureIndex.IdOf(id) : id, Shared(name), label.Votes));
        else if (label.Wrong is { } wrong)
            Note(wrong, label.Field.Length > 0 ? label.Field : id);
        else
            _ofNoClass++;
    }

    private string? PictureOf(string id) => (columns.File, names) switch
    {
        ({ } file, _) => rows[file],
        (_, { } known) => known.GetValueOrDefault(id),
        _ => id,
    };

    /// <summary>One text for all rows of a class.</summary>
    private string Shared(string name) => _classes.TryGetValue(name, out string? known) ? known : _classes[name] = name;

    private void Note(NoteKind kind, string about = "") => _notes.Add(kind, rows.Number, about);
}
