"""Conversations with clients: lines in, requests executed in turn, replies and changes out. No sockets here."""
