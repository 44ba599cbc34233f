namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Something in a catalog that is not as it should be.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The row's number in its table; 0 for a picture.</param>
/// <param name="About">The id, the picture's name or the field in question; may be empty.</param>
internal readonly record struct RowNote(NoteKind Kind, long Number, string About);
