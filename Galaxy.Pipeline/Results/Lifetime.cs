namespace Galaxy.Pipeline.Results;

/// <summary>Holds what a sentence of results opens, and closes it when the sentence is over, the last first.</summary>
internal sealed class Lifetime : IDisposable
{
    private readonly Stack<IDisposable> _things = [];

    /// <summary>Closes a thing at the end: <c>from run in OpenRun().Map(lifetime.Keep)</c>.</summary>
    public T Keep<T>(T thing) where T : IDisposable
    {
        _things.Push(thing);
        return thing;
    }

    public void Dispose()
    {
        while (_things.TryPop(out IDisposable? thing))
            thing.Dispose();
    }
}
