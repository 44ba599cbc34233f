using System.Collections.Frozen;

namespace Galaxy.Pipeline.Export;

/// <summary>The names of layers in a PyTorch module, under which it saves their weights.</summary>
internal static class PyTorchNames
{
    /// <summary>Python's keywords, and what every module has already.</summary>
    private static readonly FrozenSet<string> Taken = (
        "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda "
        + "nonlocal not or pass raise return try while with yield "
        + "T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches eval extra_repr float "
        + "forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict modules mtia named_buffers named_children "
        + "named_modules named_parameters parameters register_backward_hook register_buffer register_forward_hook register_forward_pre_hook "
        + "register_full_backward_hook register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook "
        + "register_module register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state "
        + "set_submodule share_memory state_dict to to_empty train training type xpu zero_grad").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The layer's place in its module: <c>self.conv1</c>. A name that is taken, or that Python would change because it begins with underscores,
    /// is written into the dictionary behind the attributes.
    /// </summary>
    public static string Module(string layer) => Taken.Contains(layer) || layer.StartsWith('_') ? $"self._modules[\"{layer}\"]" : $"self.{layer}";

    /// <summary>The variable for the output of a layer that an add refers to; no other begins like this.</summary>
    public static string Output(string layer) => $"from_{layer}";
}
