using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// NumPy's archive of arrays, without pickled objects: a column each, and the probabilities [rows × classes] with the names of their columns
/// (<c>classes</c>). Text that a row does not have is empty, a number NaN.
/// </summary>
internal sealed class NpzTable : TableFormat
{
    private const string Classes = "classes";
    private const string Probabilities = "probabilities";
    private const int BufferBytes = 1 << 16;

    /// <summary>The earliest of a zip: the same rows give the same bytes at any time.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string Ending => ".npz";

    public override bool HoldsFeatures => true;

    public override void Write(Stream file, PredictionColumns columns, long count, IEnumerable<PredictionRow> rows)
    {
        using ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, Classes, array => NpyText.Write(array, columns.Classes.Length, columns.Classes));
        AddText(PredictionColumns.Id, row => row.Id);
        AddText(PredictionColumns.File, row => row.File);
        AddText(PredictionColumns.Class, row => row.Class is { } index ? columns.Classes[index] : "");
        AddMatrix(Probabilities, columns.Classes.Length, row => row.Probabilities);
        AddNumbers(PredictionColumns.Entropy, row => row.Entropy);
        foreach (NumberColumn column in columns.Numbers)
            AddNumbers(column.Name, column.Get);
        foreach (TextColumn column in columns.Texts)
            AddText(column.Name, row => column.Get(row, columns.Classes) ?? "");
        AddText(PredictionColumns.Note, row => row.Note ?? "");
        if (columns.Features > 0)
            AddMatrix(PredictionColumns.Feature, columns.Features, row => row.Features);

        void AddText(string name, Func<PredictionRow, string> value) =>
            Add(archive, name, array => NpyText.Write(array, count, rows.Select(value)));

        void AddMatrix(string name, int width, Func<PredictionRow, ImmutableArray<float>> value)
        {
            float[] missing = [.. Enumerable.Repeat(float.NaN, width)];
            Add(archive, name, array => NpyFloats.Write(array, [count, width],
                rows.Select(row => row.IsReadable ? ImmutableCollectionsMarshal.AsArray(value(row))! : missing)));
        }

        void AddNumbers(string name, Func<PredictionRow, float?> value) =>
            Add(archive, name, array => NpyFloats.Write(array, [count], rows.Select(row => (float[])[value(row) ?? float.NaN])));
    }

    public override IEnumerable<PredictionRow> Read(Stream file, PredictionColumns columns)
    {
        using ZipArchive archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
        using Stream ids = Open(archive, PredictionColumns.Id);
        using Stream files = Open(archive, PredictionColumns.File);
        using Stream numbers = Open(archive, Probabilities);
        using Stream notes = Open(archive, PredictionColumns.Note);
        using Lifetime lifetime = new();
        IEnumerator<float[]>[] extra = [.. columns.Numbers.Select(column => Rows(column.Name, array => NpyFloats.Read(array, columns: 1)))];
        IEnumerator<string>[] texts = [.. columns.Texts.Select(column => Rows(column.Name, NpyText.Read))];
        IEnumerator<float[]>? features = columns.Features > 0
            ? Rows(PredictionColumns.Feature, array => NpyFloats.Read(array, columns.Features))
            : null;
        foreach (((string id, string name, float[] probabilities), string note) in NpyText.Read(ids)
            .Zip(NpyText.Read(files), NpyFloats.Read(numbers, columns.Classes.Length)).Zip(NpyText.Read(notes)))
        {
            PredictionRow row = new(id, name)
            {
                Probabilities = Known(probabilities) ?? [],
                Note = Known(note),
                Features = Known(Next(features)) ?? [],
            };
            yield return columns.Complete(row, index => Known(Next(extra[index]))?[0], index => Known(Next(texts[index])));
        }

        IEnumerator<T> Rows<T>(string name, Func<Stream, IEnumerable<T>> read) =>
            lifetime.Keep(read(lifetime.Keep(Open(archive, name))).GetEnumerator());
    }

    private static T? Next<T>(IEnumerator<T>? values) where T : class => values is not null && values.MoveNext() ? values.Current : null;

    private static ImmutableArray<float>? Known(float[]? numbers) => numbers is null || float.IsNaN(numbers[0]) ? null : [.. numbers];

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>Text is padded, so it is compressed; numbers would hardly get smaller.</summary>
    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        ZipArchiveEntry entry = archive.CreateEntry($"{name}.npy", CompressionLevel.Fastest);
        entry.LastWriteTime = Never;
        using BufferedStream array = new(entry.Open(), BufferBytes);
        write(array);
    }

    private static BufferedStream Open(ZipArchive archive, string name) => new(
        archive.GetEntry($"{name}.npy")?.Open() ?? throw new InvalidDataException($"it has no array '{name}'"), BufferBytes);
}
