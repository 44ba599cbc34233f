namespace Galaxy.Pipeline.Serving;

/// <summary>Counts who uses something, so that it is freed when it is given up and nobody uses it any more.</summary>
internal sealed class Uses
{
    private readonly Lock _lock = new();
    private Action? _free;
    private int _count;

    /// <summary>Uses it. After it was given up, that is a problem.</summary>
    public async Task<Result<T>> During<T>(Func<Task<Result<T>>> use)
    {
        if (!TryBegin())
            return new Problem("Model", "it is no longer served", "Send the picture again");
        try
        {
            return await use();
        }
        finally
        {
            End();
        }
    }

    /// <summary>Lets no use begin any more. Once is enough.</summary>
    /// <param name="free">Frees it, now or when the last use ends.</param>
    public void GiveUp(Action free)
    {
        lock (_lock)
        {
            if (_free is not null)
                return;
            _free = free;
            if (_count > 0)
                return;
        }

        free();
    }

    private bool TryBegin()
    {
        lock (_lock)
        {
            if (_free is not null)
                return false;
            _count++;
            return true;
        }
    }

    private void End()
    {
        Action? free;
        lock (_lock)
            free = --_count == 0 ? _free : null;
        free?.Invoke();
    }
}
