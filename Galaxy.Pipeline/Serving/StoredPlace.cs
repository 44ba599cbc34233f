namespace Galaxy.Pipeline.Serving;

/// <summary>Pictures that are forgotten together.</summary>
/// <param name="Bytes">What they take in the spool.</param>
/// <param name="Ids">Their identifiers.</param>
/// <param name="Delete">Deletes them from the spool.</param>
internal sealed record StoredPlace(long Bytes, IReadOnlyCollection<string> Ids, Action Delete);
