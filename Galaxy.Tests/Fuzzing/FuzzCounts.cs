using System.Globalization;

namespace Galaxy.Tests.Fuzzing;

/// <summary>What became of a form's inputs.</summary>
internal sealed class FuzzCounts(string form)
{
    private int _read;
    private int _refused;
    private TimeSpan _slowest;
    private long _mostBytes;
    private int _largest;

    public void Add(FuzzInput input, bool isRead, TimeSpan work, long bytes)
    {
        _read += isRead ? 1 : 0;
        _refused += isRead ? 0 : 1;
        _slowest = work > _slowest ? work : _slowest;
        if (bytes > _mostBytes)
            (_mostBytes, _largest) = (bytes, input.Number);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{form}: {_read + _refused} inputs, {_read} read, {_refused} refused, "
        + $"slowest {_slowest.TotalSeconds:0.00} s, most memory {_mostBytes >> 20} MiB (input {_largest})");
}
