"""Visits written down and played again: what came to the scripts, what they did with the Set, and what came of it.

A record is a file of JSON lines. The first is the Set and the version of Live. Every other line is either a cause, with
what the host did next, or a consequence of the cause before it:

    {"frame":1.25}  {"tick":1.3}  {"midi":[144,60,100],"at":1.31}  {"begin":true}  {"press":0}  {"reset":{…}}  {"load":{…}}

    {"script":"Thing","slot":"receive_midi","given":[[144,60,100]]}      a call into a script begins …
    {"script":"Thing","get":"tempo","of":"Song#1","is":120.0}            what the script does with the Live API
    {"script":"Thing","set":"tempo","of":"Song#1","to":121.0}
    {"script":"Thing","do":"fire","of":"Scene#4","with":[],"is":null}
    {"script":"Thing","sends":[176,7,1]}   {"script":"Thing","shows":"…"}   {"script":"Thing","logs":"…"}
    {"script":"Thing","end":"receive_midi"}                              … and ends, perhaps with "raised"
    {"plays":[144,60,100],"track":1,"beat":2.0}                          a clip plays a note

Objects of the Live API are called by their class and the order in which the script met them: `Track#3`.
"""
