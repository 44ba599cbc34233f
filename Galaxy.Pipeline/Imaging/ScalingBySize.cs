namespace Galaxy.Pipeline.Imaging;

/// <summary>
/// How pictures of any size are scaled. What was computed for the last size is kept, since most sets have one size only. For any number of threads.
/// </summary>
/// <param name="create">The scaling of pictures of a height and width; a pure function.</param>
internal sealed class ScalingBySize(Func<int, int, AreaScaling> create)
{
    private volatile AreaScaling? _last;

    public AreaScaling Of(int height, int width)
    {
        if (_last is { } last && last.Picture == (height, width))
            return last;
        AreaScaling scaling = create(height, width);
        _last = scaling;
        return scaling;
    }
}
