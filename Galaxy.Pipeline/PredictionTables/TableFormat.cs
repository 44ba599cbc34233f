namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A file format for tables of predictions. The same rows give the same bytes.</summary>
internal abstract class TableFormat
{
    /// <summary>With its period.</summary>
    public abstract string Ending { get; }

    /// <summary>Whether its tables may have the pictures' last features: text would be several times as long.</summary>
    public virtual bool HoldsFeatures => false;

    /// <summary>Writes a whole table. The rows may be read more than once; no more than a bounded number is kept.</summary>
    /// <param name="file">Receives the table; can seek.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="rows">The rows.</param>
    public abstract void Write(Stream file, PredictionColumns columns, long count, IEnumerable<PredictionRow> rows);

    /// <summary>The rows of a table that <see cref="Write"/> has written, without what the network saw.</summary>
    /// <param name="file">The table; can seek.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="InvalidDataException">It is not such a table; a library's exceptions are possible, too.</exception>
    public abstract IEnumerable<PredictionRow> Read(Stream file, PredictionColumns columns);
}
