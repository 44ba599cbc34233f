namespace Galaxy.Pipeline.Files;

/// <summary>
/// A folder that only this process works in. Disposing releases it, and deletes it if it was created here and is still empty.
/// </summary>
public sealed class OwnedFolder : IDisposable
{
    private readonly RunLock _held;

    private OwnedFolder(RunFolder folder, RunLock held) => (Folder, _held) = (folder, held);

    /// <summary>The folder; it exists.</summary>
    public RunFolder Folder { get; }

    /// <summary>The folder that <c>--out</c> names, created if it is missing.</summary>
    public static Result<OwnedFolder> At(string path, DateTimeOffset now) => RunFolder.At(path).Bind(folder => Own(folder, now));

    /// <summary>Takes ownership of an existing folder.</summary>
    public static Result<OwnedFolder> Own(RunFolder folder, DateTimeOffset now) =>
        DeleteUnlessTaken(folder, RunLock.Take(folder.Path, now)).Map(held => new OwnedFolder(folder, held));

    /// <summary>
    /// Creates <c>&lt;root&gt;/yyyyMMdd-HHmmss-&lt;network&gt;</c>, with -2, -3 … appended if that is taken. If several processes ask at
    /// once, each gets its own.
    /// </summary>
    /// <param name="root">Usually <c>runs</c>.</param>
    /// <param name="network">The network's name, a C# identifier.</param>
    /// <param name="now">The time that names it.</param>
    public static Result<OwnedFolder> New(string root, string network, DateTimeOffset now)
    {
        string name = Path.Combine(root, $"{now:yyyyMMdd-HHmmss}-{network}");
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? name : $"{name}-{number}")
            .Where(path => !Path.Exists(path))
            .Select(path => RunFolder.At(path).Bind(folder => OwnNew(folder, now)))
            .First(owned => owned is not Result<OwnedFolder?>.Ok(null))
            .Map(owned => owned!);
    }

    /// <summary>Releases the folder.</summary>
    public void Dispose()
    {
        _held.Dispose();
        Folder.DeleteIfEmpty();
    }

    /// <summary>Null if another process was faster, whether it is still working in the folder or already done.</summary>
    private static Result<OwnedFolder?> OwnNew(RunFolder folder, DateTimeOffset now) =>
        DeleteUnlessTaken(folder, RunLock.TryTake(folder.Path, now)).Map(held =>
        {
            if (held is null || folder.HasOnly(RunLock.Name))
                return held is null ? null : new OwnedFolder(folder, held);
            held.Dispose();
            return null;
        });

    /// <summary>Deletes a folder that was created here but cannot be owned.</summary>
    private static Result<T> DeleteUnlessTaken<T>(RunFolder folder, Result<T> held)
    {
        if (held is Result<T>.Failed)
            folder.DeleteIfEmpty();
        return held;
    }
}
