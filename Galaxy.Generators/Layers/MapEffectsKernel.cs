using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>Writes the in-place effects of training on a map: on values and on gradients.</summary>
internal static class MapEffectsKernel
{
    public static KernelFile Emit(KernelContext context, MapStagePlan stage) =>
        KernelFile.Of(context, $"{stage.Name}.{KernelName.Pascal(stage.Effects[0].Pass)}", StageHeader.Layers(stage), code =>
        {
            foreach (InPlaceEffect effect in stage.Effects)
            {
                Write(code, "Changes values of one sample's map in place.", effect, "values", stage.Output);
                if (stage.HasGradient)
                    Write(code, "Changes their gradients alike.", effect, "gradients", stage.OutputGradient);
            }
        });

    private static void Write(CodeWriter code, string summary, InPlaceEffect effect, string what, MapPlan map)
    {
        code.Line();
        KernelMethod.WriteSampleKernel(code, summary, effect.Kernel(what), () => code.Line(effect.Code(
            "memory->Step", "memory->Index", KernelPointer.ToInterior(map), map.Height, map.Width * map.PixelStride, map.RowStride)));
    }
}
