using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Prepared;

/// <summary>Keeps pictures as long as the system lets it.</summary>
/// <param name="cache">Where.</param>
/// <param name="settings">The set.</param>
/// <param name="window">Of a large set; null for others.</param>
/// <param name="kept">What is kept already.</param>
/// <param name="refused">Told once, when pictures cannot be kept.</param>
internal sealed class PreparedWriter(PreparedCache cache, PreparedSettings settings, MappedWindow? window, KeptPictures kept, Action<Problem> refused)
{
    private bool _isRefused;

    /// <summary>The same pictures, over the memory of the file in which they are kept; as they were given, if they cannot be kept.</summary>
    public Result<PreparedPicture>[] Keep(IReadOnlyList<Result<PreparedPicture>> pictures)
    {
        // Asked once: what is kept may be found to be damaged meanwhile.
        HashSet<PreparedPicture> fresh = new(pictures.Values().Where(picture => !kept.Has(picture.Source)), ReferenceEqualityComparer.Instance);
        Queue<PreparedPicture> written = new(Save([.. pictures.Values().Where(fresh.Contains)]));
        return [.. pictures.Select(result => result.Map(picture => fresh.Contains(picture) ? written.Dequeue() : picture))];
    }

    private IReadOnlyList<PreparedPicture> Save(IReadOnlyList<PreparedPicture> pictures) => _isRefused || pictures.Count == 0
        ? pictures
        : cache.Save(settings, pictures, window).Match(
            file => [.. Enumerable.Range(0, pictures.Count).Select(file.Picture)],
            problem =>
            {
                _isRefused = true;
                refused(problem);
                return pictures;
            });
}
