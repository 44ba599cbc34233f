using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A stage from vector to vector, computed for the whole batch at once.</summary>
internal abstract record BatchStage(EquatableArray<LayerPlan> Layers) : Stage(Layers)
{
    /// <summary>Allocates its memory and cuts its tiles.</summary>
    /// <param name="input">Its input, a row per sample.</param>
    /// <param name="inputGradient">Where the gradient of that goes.</param>
    /// <param name="needsInputGradient">Whether a parameter lies before the stage.</param>
    public abstract BatchStagePlan Place(BatchMatrix input, BatchMatrix inputGradient, bool needsInputGradient, MemoryLayout memory);
}
