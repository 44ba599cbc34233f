namespace Galaxy.Pipeline.Serving;

/// <summary>
/// Holds the model that is served. Whoever answers a request takes it once, so that all of an answer comes from one model. Those that were served
/// before stay usable to the end, for requests that have taken them.
/// </summary>
internal sealed class ModelInService(IServedModel first) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<IServedModel> _all = [first];
    private volatile IServedModel _current = first;

    /// <summary>The model that is served now.</summary>
    public IServedModel Current => _current;

    /// <summary>Is told of each that will not be served again.</summary>
    public Action<IServedModel>? Retired { get; set; }

    /// <summary>Keeps another that may be served; it is disposed with this.</summary>
    public void Keep(IServedModel model)
    {
        lock (_lock)
        {
            if (!_all.Contains(model))
                _all.Add(model);
        }
    }

    /// <summary>Serves another, or one from before; it is disposed with this.</summary>
    public void Switch(IServedModel model)
    {
        Keep(model);
        _current = model;
    }

    /// <summary>Gives up one that is not served, and will not be again. Answers of it that are under way are still given.</summary>
    public void Retire(IServedModel model)
    {
        lock (_lock)
        {
            if (!_all.Remove(model))
                return;
        }

        Retired?.Invoke(model);
        model.Dispose();
    }

    public void Dispose() => _all.ForEach(model => model.Dispose());
}
