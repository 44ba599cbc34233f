using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A stage from map to map, computed sample by sample.</summary>
/// <param name="Input">Shape of the map that it reads.</param>
/// <param name="Output">Shape of the map that it writes.</param>
internal abstract record MapStage(EquatableArray<LayerPlan> Layers, MapShape Input, MapShape Output) : Stage(Layers)
{
    /// <summary>Width of the zero border that it reads around its input.</summary>
    public virtual int InputBorder => 0;

    /// <summary>Whether it reads channels one by one, so that an image's channels need no padding to whole vectors.</summary>
    public virtual bool ReadsSingleChannels => false;

    /// <summary>The earlier layer whose output it also reads; null if there is none.</summary>
    public virtual string? SourceLayer => null;

    /// <summary>Allocates its memory and cuts its tiles.</summary>
    /// <param name="maps">The maps that connect it to other stages.</param>
    public abstract MapStagePlan Place(StageMaps maps, MemoryLayout memory);
}
