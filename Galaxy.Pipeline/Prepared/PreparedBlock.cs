namespace Galaxy.Pipeline.Prepared;

/// <summary>Pictures that are prepared, and written, together.</summary>
/// <param name="Indexes">Which of those that are loaded they are.</param>
/// <param name="Pictures">The pictures, in the same order.</param>
internal sealed record PreparedBlock(int[] Indexes, Result<PreparedPicture>[] Pictures);
