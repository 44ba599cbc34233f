using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>The rows of a row group, column by column.</summary>
internal sealed class ParquetRows
{
    private readonly DataField<string> _id = new(PredictionColumns.Id, nullable: false);
    private readonly DataField<string> _file = new(PredictionColumns.File, nullable: false);
    private readonly DataField<string> _class = new(PredictionColumns.Class, nullable: true);
    private readonly ImmutableArray<DataField<float>> _probabilities;
    private readonly DataField<float> _entropy = Number(PredictionColumns.Entropy);
    private readonly ImmutableArray<DataField<float>> _numbers;
    private readonly ImmutableArray<DataField<string>> _texts;
    private readonly DataField<string> _note = new(PredictionColumns.Note, nullable: true);
    private readonly ImmutableArray<DataField<float>> _features;
    private readonly PredictionColumns _columns;

    public ParquetRows(PredictionColumns columns)
    {
        _columns = columns;
        _probabilities = [.. columns.Probabilities.Select(Number)];
        _numbers = [.. columns.Numbers.Select(column => Number(column.Name))];
        _texts = [.. columns.Texts.Select(column => new DataField<string>(column.Name, nullable: true))];
        _features = [.. columns.FeatureNames.Select(Number)];
        Schema = new ParquetSchema((IEnumerable<Field>)
            [_id, _file, _class, .. _probabilities, _entropy, .. _numbers, .. _texts, _note, .. _features]);
    }

    public ParquetSchema Schema { get; }

    public async Task Write(ParquetRowGroupWriter group, PredictionRow[] rows)
    {
        await group.WriteAsync(_id, [.. rows.Select(row => row.Id)]).ConfigureAwait(false);
        await group.WriteAsync(_file, [.. rows.Select(row => row.File)]).ConfigureAwait(false);
        await group.WriteAsync(_class, [.. rows.Select(row => row.Class is { } index ? _columns.Classes[index] : null!)]).ConfigureAwait(false);
        await Write(group, _probabilities, rows, row => row.Probabilities).ConfigureAwait(false);
        await Write(group, _entropy, [.. rows.Select(row => row.Entropy)]).ConfigureAwait(false);
        for (int index = 0; index < _numbers.Length; index++)
            await Write(group, _numbers[index], [.. rows.Select(_columns.Numbers[index].Get)]).ConfigureAwait(false);
        for (int index = 0; index < _texts.Length; index++)
            await group.WriteAsync(_texts[index], [.. rows.Select(row => _columns.Texts[index].Get(row, _columns.Classes)!)]).ConfigureAwait(false);
        await group.WriteAsync(_note, [.. rows.Select(row => row.Note!)]).ConfigureAwait(false);
        await Write(group, _features, rows, row => row.Features).ConfigureAwait(false);
    }

    public async Task<PredictionRow[]> Read(ParquetRowGroupReader group)
    {
        int count = checked((int)group.RowCount);
        string?[] ids = await Texts(group, _id, count).ConfigureAwait(false);
        string?[] files = await Texts(group, _file, count).ConfigureAwait(false);
        string?[] notes = await Texts(group, _note, count).ConfigureAwait(false);
        float?[][] probabilities = await Numbers(group, _probabilities, count).ConfigureAwait(false);
        float?[][] features = await Numbers(group, _features, count).ConfigureAwait(false);
        float?[][] numbers = await Numbers(group, _numbers, count).ConfigureAwait(false);
        string?[][] texts = new string?[_texts.Length][];
        for (int index = 0; index < texts.Length; index++)
            texts[index] = await Texts(group, _texts[index], count).ConfigureAwait(false);
        return
        [
            .. Enumerable.Range(0, count).Select(index => _columns.Complete(new PredictionRow(ids[index] ?? "", files[index] ?? "")
            {
                Probabilities = Of(probabilities, index),
                Features = Of(features, index),
                Note = notes[index],
            }, column => numbers[column][index], column => texts[column][index])),
        ];
    }

    /// <summary>The numbers of a row; empty if it has none.</summary>
    private static ImmutableArray<float> Of(float?[][] columns, int row) =>
        columns is [] || columns[0][row] is null ? [] : [.. columns.Select(column => column[row]!.Value)];

    private static DataField<float> Number(string name) => new(name, nullable: true);

    private static async Task Write(ParquetRowGroupWriter group, ImmutableArray<DataField<float>> fields, PredictionRow[] rows,
        Func<PredictionRow, ImmutableArray<float>> values)
    {
        for (int index = 0; index < fields.Length; index++)
            await Write(group, fields[index], [.. rows.Select(row => row.IsReadable ? values(row)[index] : (float?)null)]).ConfigureAwait(false);
    }

    private static async Task<float?[][]> Numbers(ParquetRowGroupReader group, ImmutableArray<DataField<float>> fields, int count)
    {
        float?[][] columns = new float?[fields.Length][];
        for (int index = 0; index < columns.Length; index++)
            columns[index] = await Numbers(group, fields[index], count).ConfigureAwait(false);
        return columns;
    }

    private static async Task Write(ParquetRowGroupWriter group, DataField<float> field, float?[] values) =>
        await group.WriteAsync<float>(field, new ReadOnlyMemory<float?>(values)).ConfigureAwait(false);

    private static async Task<string?[]> Texts(ParquetRowGroupReader group, DataField field, int count)
    {
        string?[] values = new string?[count];
        await group.ReadAsync(field, values.AsMemory()).ConfigureAwait(false);
        return values;
    }

    private static async Task<float?[]> Numbers(ParquetRowGroupReader group, DataField field, int count)
    {
        float?[] values = new float?[count];
        await group.ReadAsync<float>(field, values.AsMemory()).ConfigureAwait(false);
        return values;
    }
}
