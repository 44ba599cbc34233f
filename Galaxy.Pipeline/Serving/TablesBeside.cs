using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>Tables that a client has sent: the model gives the classes, so a table only tells which pictures were to come with it.</summary>
internal static class TablesBeside
{
    /// <summary>A line for each table: its classes are not used, and which of its pictures have not come.</summary>
    public static ImmutableArray<string> Findings(ReceivedFolder received) =>
        [.. received.Files.Where(IsTable).Select(table => $"{table}: its classes are not used, the model gives its own{Missing(received, table)}.")];

    /// <summary>Why there is no picture, if only tables have come; null otherwise.</summary>
    public static Problem? Alone(ReceivedFolder received) => received.Files.Count > 0 && received.Files.All(IsTable)
        ? new Problem(received.Files[0], "it is a table of pictures, and the pictures have not come with it",
            "Send the pictures; the table is not needed")
        : null;

    private static bool IsTable(string file) => TableName.Is(Path.GetFileName(file));

    private static string Missing(ReceivedFolder received, string table)
    {
        ImmutableArray<string> names = [.. CatalogReader.Open(Path.Combine(received.Path, table), CatalogOptions.Pictures)
            .Match(NotesOf, problem => (problem as RowsProblem)?.Rows ?? []).Where(note => note.Kind == NoteKind.NoPicture).Select(note => note.About)];
        return names switch
        {
            [] => "",
            [var only] => $"; 1 picture that it names is missing: {only}",
            [var first, ..] => $"; {Plural.Of(names.Length, "picture")} that it names are missing, the first is {first}",
        };
    }

    private static ImmutableArray<RowNote> NotesOf(Catalog table)
    {
        using (table)
            return table.Notes;
    }
}
