using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Converts between a framing and its setting: the side of the middle square, 0 for the whole picture.</summary>
internal static class RecipeFraming
{
    public static Framing Of(RecipeValues values) => Of(values.Whole(RecipeFields.Crop, TrainDefaults.Crop));

    /// <summary>The framing that a flag or a field means.</summary>
    public static Framing Of(int side) => Framing.Middle(side == 0 ? null : side);

    /// <summary>The setting of a framing.</summary>
    public static object Setting(Framing framing) => (double)((framing as Framing.MiddleSquare)?.Side ?? 0);
}
