using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Kernels.Memory;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>
/// Reads the spec in a file that may come from anyone. It is data: what is compiled comes from what the reader understood, so nothing else of
/// the text reaches C#. What the file or this machine cannot hold is refused before anything is compiled.
/// </summary>
internal static class UntrustedSpec
{
    private const string Damaged = "Take the file from its source again, or train a new model";
    private const string TooLarge = "Use it on a machine with more memory, or use another file";

    /// <summary>Reads it by the checks of a network's file, which bound text, layers, parameters and maps.</summary>
    /// <param name="name">The file, for messages.</param>
    /// <param name="text">The spec.</param>
    /// <param name="held">The numbers in the file's tensors; null if it holds no model.</param>
    public static Result<NetworkSpec> Read(string name, string text, long? held = null) =>
        from spec in SpecFile.Read($"{name}, its network", text)
        from canonical in CheckSpelling(name, spec, text)
        let plan = Planner.Plan(spec, Target.Avx2)
        from whole in CheckHeld(name, plan.Parameters.Sum(FloatsOf), held)
        from fits in CheckMemory(name, plan.Memory)
        select spec;

    /// <summary>Galaxy writes a spec in one way. Another way is refused with the model later; before it is compiled takes no time.</summary>
    private static Result<Unit> CheckSpelling(string name, NetworkSpec spec, string text) => SpecText.Canonical(spec) == text
        ? Result.Done
        : new Problem(name, $"the network in it, {spec.Name}, is not written as Galaxy writes it", Damaged);

    private static long FloatsOf(ParameterPlan parameter) => parameter.Shape.Aggregate(1L, (floats, size) => floats * size);

    private static Result<Unit> CheckHeld(string name, long parameters, long? held) => held < parameters
        ? new Problem(
            name, $"its network has {Quantity.Count(parameters)} parameters, and the file holds {Quantity.Count(held.Value)}",
            Damaged)
        : Result.Done;

    /// <summary>Weights as they are read and as they are held, and a batch of one image.</summary>
    private static Result<Unit> CheckMemory(string name, MemoryPlan plan)
    {
        MemoryNeeds needs = new(plan.Sample, plan.Row, plan.ShardParameters, plan.Thread, plan.Shared);
        long bytes = needs.Bytes(samples: 1, Environment.ProcessorCount) + 2L * plan.Parameters * sizeof(float);
        long most = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return bytes <= most
            ? Result.Done
            : new Problem(
                name, $"its network needs {Quantity.Megabytes(bytes)} MB for one image, and this machine has {Quantity.Megabytes(most)}", TooLarge);
    }
}
