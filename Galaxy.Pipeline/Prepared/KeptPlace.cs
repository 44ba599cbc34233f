namespace Galaxy.Pipeline.Prepared;

/// <summary>Where a prepared picture is kept.</summary>
/// <param name="File">The file.</param>
/// <param name="Index">Which of its pictures.</param>
internal readonly record struct KeptPlace(PreparedFile File, int Index)
{
    /// <summary>The picture over the file's memory.</summary>
    public PreparedPicture Picture => File.Picture(Index);

    /// <summary>Whether its pixels are those that were written.</summary>
    public bool Check() => File.Check(Index);
}
