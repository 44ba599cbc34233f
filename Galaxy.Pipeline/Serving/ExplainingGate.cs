using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Serving;

/// <summary>Explains one picture at a time, in memory that is there from the first on.</summary>
internal sealed class ExplainingGate<TNetwork>(Model model) : IDisposable where TNetwork : INetwork
{
    private readonly SemaphoreSlim _gate = new(1);
    private Explainer<TNetwork>? _explainer;

    /// <inheritdoc cref="Explainer{TNetwork}.Explain"/>
    /// <param name="canceled">Gives up as long as it has not begun.</param>
    public async Task<Explanation> Explain(Image image, ExplainedLayer layer, int? label, CancellationToken canceled)
    {
        await _gate.WaitAsync(canceled);
        try
        {
            return await Task.Run(() => (_explainer ??= new Explainer<TNetwork>(model)).Explain(image, layer, label), CancellationToken.None);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _gate.Wait();
        _explainer?.Dispose();
        _gate.Dispose();
    }
}
