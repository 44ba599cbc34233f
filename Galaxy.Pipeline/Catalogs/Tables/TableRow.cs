namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>A row with its picture.</summary>
/// <param name="Picture">Index into the folder's pictures.</param>
/// <param name="Id">What the table calls it.</param>
/// <param name="Class">The name of its class.</param>
internal readonly record struct TableRow(int Picture, string Id, string Class);
